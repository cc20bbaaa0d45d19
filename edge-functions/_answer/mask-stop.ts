/** Says for the conversation's event why an answer was stopped, and keeps to itself what is personal. */
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Stop } from './check/verdict.ts'

const longestToken = 60
const personal = new Set<Stop['kind']>(['email', 'phone', 'link'])

/** `stopped_for` is the kind of claim; `stopped_at` the words, unless they reach somebody or are the visitor's own. */
export function maskStop(
  { kind, token }: Stop,
  turn: TurnBrief,
): { stopped_for: string; stopped_at?: string } {
  const isVisitors = turn.questions
    .concat(turn.history.map(({ text }) => ({ text, matches: [] })))
    .some(({ text }) => kind === 'name' && text.toLowerCase().includes(token.toLowerCase()))
  if (token === '' || kind === 'rules') return { stopped_for: kind }
  const shown = personal.has(kind) || isVisitors ? `${token.slice(0, 1)}…` : token.slice(0, longestToken)
  return { stopped_for: kind, stopped_at: shown }
}
