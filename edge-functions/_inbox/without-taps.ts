/** Leaves out of what is read for facts the questions of the company's that were only tapped: those words are ours. Pure. */
import type { LeadBrief } from '../_platform/lead-brief.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import { isTappedEntry } from './is-tapped-entry.ts'

export function withoutTaps(brief: LeadBrief, turn: TurnBrief): LeadBrief {
  const tapped = new Set([
    ...turn.questions.filter(question => isTappedEntry(question, turn)).map(({ text }) => text),
    ...tappedBefore(turn),
  ])
  const said = brief.said.map(line =>
    line.author === 'visitor' && tapped.has(line.meaning ?? line.text) ? { ...line, meaning: '' } : line,
  )
  return { ...brief, said }
}

/** It was read in its own turn, as far as it was theirs. */
function tappedBefore({ channel, history }: TurnBrief): string[] {
  const isOpening = (at: number, text: string) => at === 0 && channel === 'widget' && text.endsWith('?')
  return history
    .filter(({ author, is_choice, text }, at) => author === 'visitor' && (is_choice || isOpening(at, text)))
    .map(({ text }) => text)
}
