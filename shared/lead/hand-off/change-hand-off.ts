/** What an event makes of a conversation's hand-off, by the table: pure, and the same wherever it is asked. */
import { assistantSpeaks } from './assistant-speaks.ts'
import type { HandOff, HandOffEvent, Telling } from './hand-off.ts'
import { type HandOffRule, handOffRules } from './hand-off-rules.ts'

export type HandOffChange =
  | { refused: string }
  /** `reason`: null where nothing changes hands. `tells`: in this order. */
  | { refused: null; next: HandOff; reason: string | null; tells: Telling[] }

export function changeHandOff(state: HandOff, event: HandOffEvent): HandOffChange {
  const rule = handOffRules[event.kind].find(one => fits(one, state, event))
  if (!rule) throw new Error(`no rule for ${event.kind}`)
  if ('refuse' in rule) return { refused: rule.refuse }

  const mode = rule.to.mode ?? state.mode
  const opens = rule.turn === 'opens' && assistantSpeaks(mode)
  const next: HandOff = {
    mode,
    claim: rule.to.claim ?? state.claim,
    turn: opens ? state.turn + 1 : state.turn,
    isOwed: opens || (state.isOwed && assistantSpeaks(mode) && rule.turn !== 'ends'),
  }
  return { refused: null, next, reason: rule.reason, tells: rule.tells ?? [] }
}

function fits({ from }: HandOffRule, state: HandOff, event: HandOffEvent): boolean {
  if (from.mode && !from.mode.includes(state.mode)) return false
  if (from.claim && !from.claim.includes(state.claim)) return false
  if (!from.isStale) return true
  return 'turn' in event && (event.turn !== state.turn || !state.isOwed)
}
