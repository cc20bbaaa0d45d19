/** What somebody is doing with the board: dragging a lead over it, or being asked why one was lost. */
import { signal } from '@preact/signals'
import type { LeadRow } from '../fetch-leads.ts'
import { mayMoveTo, type Place, type Target } from '../states.ts'
import type { Board } from './create-board.ts'

export type BoardView = ReturnType<typeof createBoardView>

export function createBoardView(board: Board) {
  const dragged = signal<LeadRow | null>(null)
  const over = signal<Place | null>(null)
  const losing = signal<LeadRow | null>(null)

  function move(row: LeadRow, target: Target) {
    if (target === 'lost') losing.value = row
    else board.move(row, target)
  }

  return {
    board,
    dragged,
    /** The place it is held over. */
    over,
    /** Whoever is about to be lost, as soon as there is a reason. */
    losing,
    move,
    lose(reason: string) {
      const row = losing.peek()
      losing.value = null
      if (row) board.move(row, 'lost', reason)
    },
    dragOf: (row: LeadRow) => ({
      draggable: true,
      onDragStart(event: DragEvent) {
        event.dataTransfer?.setData('text/plain', row.id)
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
        dragged.value = row
      },
      onDragEnd() {
        dragged.value = null
        over.value = null
      },
    }),
    dropOn: (place: Place) => {
      const takes = () => dragged.peek() !== null && mayMoveTo(dragged.peek()!.state, place)
      return {
        'data-over': over.value === place,
        'data-takes': dragged.value !== null && mayMoveTo(dragged.value.state, place),
        onDragOver(event: DragEvent) {
          if (!takes()) return
          event.preventDefault()
          over.value = place
        },
        onDragLeave(event: DragEvent) {
          const into = event.relatedTarget
          const isInside =
            into instanceof Node && event.currentTarget instanceof Node && event.currentTarget.contains(into)
          if (!isInside && over.peek() === place) over.value = null
        },
        onDrop(event: DragEvent) {
          event.preventDefault()
          const row = dragged.peek()
          dragged.value = null
          over.value = null
          if (row && mayMoveTo(row.state, place)) move(row, place as Target)
        },
      }
    },
  }
}
