/** Moving leads: at once on the screen, then at the desk, and back where they were if that fails. */
import { batch, signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { sentenceOf } from '../../backend/unwrap.ts'
import { askToMove } from '../ask-leads.ts'
import type { LeadRow } from '../fetch-leads.ts'
import { mayMoveTo, type Place, placeNames, type Target } from '../states.ts'

/** A lead the desk has not answered for yet; `to` is null where only the desk knows. */
export type Moving = { row: LeadRow; to: Place | null }
export type Moves = ReturnType<typeof createMoves>

/** `onMoved` reads the lead again, and is awaited before the screen shows what is stored. */
export function createMoves({ backend, toasts }: SignedIn, onMoved: (id: string) => Promise<void>) {
  const underWay = signal<ReadonlyMap<string, Moving>>(new Map())

  async function move(row: LeadRow, target: Target, reason?: string) {
    const isKnown = target === 'auto' || mayMoveTo(row.state, target)
    if (!isKnown || underWay.peek().has(row.id)) return
    const to = target === 'auto' ? null : target
    underWay.value = new Map([...underWay.peek(), [row.id, { row, to }]])
    try {
      const { state } = await askToMove(backend, row.id, { state: target, ...(reason && { reason }) })
      await onMoved(row.id)
      const back = wayBack(row)
      toasts.show(`${target === 'auto' ? 'Back with the assistant' : 'Moved'}: ${placeNames[state]}.`, {
        ...(back && {
          action: { label: 'Undo', run: () => move({ ...row, state }, back, reasonOf(row) ?? undefined) },
        }),
      })
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    }
    batch(() => {
      underWay.value = new Map([...underWay.peek()].filter(([id]) => id !== row.id))
    })
  }

  return { underWay, move }
}

/** Where it came from; what the assistant decided, the assistant decides again. Nobody can put it back among the booked. */
function wayBack({ state, moved_by, lost_reason }: LeadRow): Target | null {
  if (moved_by === 'assistant' && state !== 'disqualified') return 'auto'
  if (state === 'booked' || (state === 'lost' && !lost_reason)) return null
  return state
}

/** A member's own words of why they stood there. */
function reasonOf({ state, moved_by, state_reason, lost_reason }: LeadRow): string | null {
  if (state === 'lost') return lost_reason
  return moved_by === 'member' ? state_reason : null
}

/** A place's leads as they will stand once the desk has agreed. */
export function rowsWithMoves(
  rows: LeadRow[],
  place: Place,
  underWay: ReadonlyMap<string, Moving>,
): LeadRow[] {
  const moving = [...underWay.values()].filter(({ to }) => to !== null)
  if (moving.length === 0) return rows
  const ids = new Set(moving.map(({ row }) => row.id))
  const arrived = moving.filter(({ to }) => to === place).map(({ row }) => ({ ...row, state: place }))
  return [...arrived, ...rows.filter(row => !ids.has(row.id))]
}
