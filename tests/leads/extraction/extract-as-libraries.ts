/** What libphonenumber-js and chrono-node find by themselves in what the visitor says: the first number, day and time. */
import * as chrono from 'chrono-node'
import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/max'
import type { ExtractedFact } from '../../../edge-functions/_lead/extract/dialogue.ts'
import type { JudgedDialogue } from './dialogue-set.ts'
import type { Extractor } from './extractor.ts'

type Line = { text: string; message: number }

const parsers: Record<string, { parse: typeof chrono.casual.parse }> = {
  en: chrono.casual,
  de: chrono.de,
  fr: chrono.fr,
  es: chrono.es,
  pt: chrono.pt,
  it: chrono.it,
  nl: chrono.nl,
}

export const asLibraries: Extractor = {
  name: 'libraries alone',
  extract(judged) {
    const lines = judged.dialogue
      .map(({ role, text }, message) => ({ role, text, message }))
      .filter(({ role }) => role === 'visitor')
    return [...firstPhone(lines, judged.country), ...firstMoment(lines, judged)]
  },
}

function firstPhone(lines: Line[], country: string): ExtractedFact[] {
  for (const { text, message } of lines) {
    const [phone] = findPhoneNumbersInText(text, country as CountryCode)
    if (!phone) continue
    const quote = text.slice(phone.startsAt, phone.endsAt)
    return [{ slot: 'phone', value: phone.number.number, quote, message, confidence: 1 }]
  }
  return []
}

/** Day and time may come apart. */
function firstMoment(lines: Line[], { lang, ref }: JudgedDialogue): ExtractedFact[] {
  const parser = parsers[lang] ?? chrono.casual
  const found = lines.flatMap(({ text, message }) =>
    parser
      .parse(text, new Date(ref), { forwardDate: true })
      .map(({ start, text: quote }) => ({ start, quote, message })),
  )
  const day = found.find(({ start }) => start.isCertain('day') || start.isCertain('weekday')) ?? found[0]
  const time = found.find(({ start }) => start.isCertain('hour'))
  if (!day) return []
  const two = (number: number | null | undefined) => String(number ?? 0).padStart(2, '0')
  const on = `${day.start.get('year')}-${two(day.start.get('month'))}-${two(day.start.get('day'))}`
  const at = time ? `T${two(time.start.get('hour'))}:${two(time.start.get('minute'))}` : ''
  return [{ slot: 'appointment', value: `${on}${at}`, quote: day.quote, message: day.message, confidence: 1 }]
}
