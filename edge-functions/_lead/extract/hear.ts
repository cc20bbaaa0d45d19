/** Takes in what the assistant or a member says: what they ask, and numbers and addresses that are not the visitor's. */
import type { Topic } from './asked/topics.ts'
import { whatIsAsked } from './asked/what-is-asked.ts'
import { readEmails } from './contact/read-emails.ts'
import { readPhones } from './contact/read-phones.ts'
import type { Line } from './dialogue.ts'
import type { Listener } from './listener.ts'
import { hearOffers } from './time/hear-offers.ts'
import { fold } from './words/fold.ts'

export function hear(
  line: Line,
  listener: Listener,
  { country, language, now }: { country: string; language: string; now: string },
): void {
  const topics = whatIsAsked(line.text)
  const open = [...listener.asked].filter(topic =>
    listener.isFresh ? true : topics.size === 0 && isOpen(topic, listener),
  )
  listener.asked = new Set([...open, ...topics])
  listener.isFresh = true
  listener.heard = line.text
  listener.isQuestion = /\?\W*$/.test(line.text) && !ofToday.test(fold(line.text))
  listener.offered = hearOffers(line.text, { country, language, now: line.at ?? now })
  if (listener.offered.some(({ time }) => time !== null)) listener.asked.add('time')
  const known = new Set([...listener.facts.values()].map(({ value }) => value))
  const theirs = [
    ...readEmails(line.text, false).map(({ value }) => value),
    ...readPhones(line.text, { country, isAsked: true, known: new Set() }).map(({ value }) => value),
  ]
  for (const value of theirs) if (!known.has(value)) listener.said.add(value)
}

/** What is paid so far, or was, is no budget. */
const ofToday =
  /\b(?:bills?|rent|income|salary|mortgage|turnover|revenue|rechnung|miete|umsatz|loyer|facture|alquiler|factura|fatura|aluguel|bolletta|affitto|rekening|huur|now(?:adays)?|today|currently|current|at the moment|so far|last year|derzeit|aktuell|bisher|momentan|actuellement|aujourd'hui|actualmente|ahora|atualmente|agora|attualmente|adesso|ora|momenteel|nu)\b/

/** "Why do you need my name?" "To find your order." The name is still asked for. */
function isOpen(topic: Topic, { facts }: Listener): boolean {
  return /^(?:name|email|phone|budget)$/.test(topic) && !facts.has(topic)
}
