/** What somebody is doing with the board: dragging a lead over it, or being asked why one leaves it. */
import { signal } from '@preact/signals'
import type { LeadRow } from '../fetch-leads.ts'
import { mayMoveTo, needsReason, type Place, type ReasonedPlace, type Target } from '../states.ts'
import type { Board } from './create-board.ts'

export type BoardView = ReturnType<typeof createBoardView>

export function createBoardView(board: Board) {
  const dragged = signal<LeadRow | null>(null)
  const over = signal<Place | null>(null)
  const leaving = signal<{ row: LeadRow; place: ReasonedPlace } | null>(null)

  function move(row: LeadRow, target: Target) {
    if (needsReason(target)) leaving.value = { row, place: target }
    else board.move(row, target)
  }

  return {
    board,
    dragged,
    /** The place it is held over. */
    over,
    /** Whoever is about to be lost or disqualified, as soon as there is a reason. */
    leaving,
    move,
    leave(reason: string) {
      const left = leaving.peek()
      leaving.value = null
      if (left) board.move(left.row, left.place, reason)
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
