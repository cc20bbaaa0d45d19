/** Counts what a visitor does: asks for prices or times, reads the page of prices, comes back. */
import { noSignals, type Signals } from '../../shared/lead/score/signals.ts'
import type { LeadBrief } from '../_platform/lead-brief.ts'
import { asksPrice, wantsBooking } from './tell-topic.ts'

const pricingPages = /pric|preis|tarif|preco|prezz|prij[sz]|cost/i
/** Whoever writes after a pause like this has come back. Milliseconds. */
const longPause = 6 * 3_600_000

/** What was counted before, and the messages since then and the last reply. The page counts once, with the lead's first turn. */
export function countSignals({ signals, said, state, page }: LeadBrief, now: Date): Signals {
  const before = { ...noSignals, ...signals }
  const replied = said.findLastIndex(({ author }) => author === 'assistant' || author === 'member')
  const counted = before.last_contact_at === null ? 0 : Date.parse(before.last_contact_at)
  const lines = said
    .slice(replied + 1)
    .filter(({ author, at }) => author === 'visitor' && Date.parse(at) > counted)
  const count = (does: (text: string) => boolean) =>
    lines.filter(({ meaning, text }) => does(meaning ?? text)).length
  return {
    ...before,
    price_question: before.price_question + count(asksPrice),
    booking_question: before.booking_question + count(wantsBooking),
    pricing_page: before.pricing_page + (state === null && page && pricingPages.test(page) ? 1 : 0),
    return_visit: before.return_visit + (hasComeBack(before.last_contact_at, lines[0]?.at) ? 1 : 0),
    last_contact_at: lines.at(-1)?.at ?? before.last_contact_at ?? now.toISOString(),
  }
}

function hasComeBack(last: string | null, first: string | undefined): boolean {
  return last !== null && first !== undefined && Date.parse(first) - Date.parse(last) > longPause
}
