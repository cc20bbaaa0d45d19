/** Takes in what the assistant or a member says: what they ask, and numbers and addresses that are not the visitor's. */
import type { Topic } from './asked/topics.ts'
import { whatIsAsked } from './asked/what-is-asked.ts'
import { readEmails } from './contact/read-emails.ts'
import { readPhones } from './contact/read-phones.ts'
import type { Line } from './dialogue.ts'
import type { Listener } from './listener.ts'
import { readAppointment } from './time/read-appointment.ts'
import { readMoments } from './time/read-moments.ts'
import { fold } from './words/fold.ts'
import { lexiconsFor } from './words/lexicons.ts'

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
  listener.isQuestion = /\?\W*$/.test(line.text) && !ofToday.test(fold(line.text))
  listener.offered = offerIn(line.text, { country, language, now: line.at ?? now })
  const known = new Set([...listener.facts.values()].map(({ value }) => value))
  const theirs = [
    ...readEmails(line.text, false).map(({ value }) => value),
    ...readPhones(line.text, { country, isAsked: true, known: new Set() }).map(({ value }) => value),
  ]
  for (const value of theirs) if (!known.has(value)) listener.said.add(value)
}

const puts =
  /\b(?:would|could|how about|what about|instead|works?|suits?|passt|ginge|stattdessen|convient|irait|viene bien|mejor|pode ser|va bene|invece|schikt|past)\b/

/** What is paid so far, or was, is no budget. */
const ofToday =
  /\b(?:bills?|rent|income|salary|mortgage|turnover|revenue|rechnung|miete|umsatz|loyer|facture|alquiler|factura|fatura|aluguel|bolletta|affitto|rekening|huur|now(?:adays)?|today|currently|current|at the moment|so far|last year|derzeit|aktuell|bisher|momentan|actuellement|aujourd'hui|actualmente|ahora|atualmente|agora|attualmente|adesso|ora|momenteel|nu)\b/

/** "Why do you need my name?" "To find your order." The name is still asked for. */
function isOpen(topic: Topic, { facts }: Listener): boolean {
  return /^(?:name|email|phone|budget)$/.test(topic) && !facts.has(topic)
}

/** "Would Tuesday at 4:30 do?": what a yes would mean. */
function offerIn(
  text: string,
  { country, language, now }: { country: string; language: string; now: string },
): Listener['offered'] {
  const folded = fold(text)
  const question = folded.split(/(?<=[.!?])\s+/).findLast(sentence => sentence.endsWith('?')) ?? ''
  const moments = readMoments(question, lexiconsFor(question, language), { now, country, isTimeAsked: false })
  const { day, time } = readAppointment(question, moments, now, false, true)
  // a time alone is another one for the day that was spoken of, where it is put forward
  return { day: day?.value ?? null, time: day || puts.test(question) ? time : null }
}
