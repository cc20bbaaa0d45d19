/** Who was asked to come, until when, and what happens if they do not. */
import type { Company } from '../backend/rows.ts'
import type { OpenHandOff } from './create-hand-off.ts'
import { whenDue } from './when-due.ts'
import { sayDue, sayReason, sayRule } from './words.ts'

type Reading = {
  /** Whoever reads it was asked. */
  isForMe: boolean
  /** Of the company's members, by user. */
  names: ReadonlyMap<string, string>
  /** Milliseconds since 1970. */
  now: number
  company: Company
}

/** `text` is what matters most, `detail` the reason and what comes next; `handOff` is one nobody has taken. */
export function sayOffer(
  handOff: OpenHandOff,
  { isForMe, names, now, company }: Reading,
): { text: string; detail: string } {
  const reason = sayReason(handOff)
  const { offered_to, due_at, next } = handOff
  if (handOff.claim === 'owner_told') {
    return {
      text: 'Nobody has come yet.',
      detail: `${reason} They have been told when somebody is likely to.`,
    }
  }
  if (!offered_to) {
    return { text: 'Nobody is available.', detail: `${reason} Whoever sees this may take over.` }
  }
  const [first, ...others] = next
  const nameOf = (member: string) => names.get(member) || 'a colleague'
  const due = due_at ? sayDue(whenDue(due_at, company), now, company.time_zone) : null
  if (isForMe) {
    const otherwise = first
      ? `${others.length === 0 ? nameOf(first) : 'a colleague'} is asked.`
      : 'they are told when somebody is likely to come.'
    const text = 'They are waiting for you.'
    if (!due) return { text, detail: [reason, `Any moment ${otherwise}`].join(' ') }
    const detail = [reason, `If you do not come by ${due}, ${otherwise}`]
    // "You have the least to do" says nothing to whoever is alone.
    if (first || handOff.rule !== 'load') detail.push(sayRule(handOff))
    return { text, detail: detail.join(' ') }
  }
  const name = nameOf(offered_to)
  const hasTime = due && `${capital(name)} has until ${due}${first ? ', then a colleague is asked' : ''}.`
  return { text: `Waiting for ${name}.`, detail: [reason, hasTime].filter(Boolean).join(' ') }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
