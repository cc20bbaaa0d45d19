/** The table of single phrases: names, numbers, addresses, amounts and days, one message each. */
import { join } from 'node:path'
import { readEmails } from '../../../edge-functions/_lead/extract/contact/read-emails.ts'
import { readName } from '../../../edge-functions/_lead/extract/contact/read-name.ts'
import { readPhones } from '../../../edge-functions/_lead/extract/contact/read-phones.ts'
import { readMoney } from '../../../edge-functions/_lead/extract/money/read-money.ts'
import { readClock, writeDay } from '../../../edge-functions/_lead/extract/time/calendar.ts'
import { readMoments } from '../../../edge-functions/_lead/extract/time/read-moments.ts'
import { fold } from '../../../edge-functions/_lead/extract/words/fold.ts'
import { lexiconsFor } from '../../../edge-functions/_lead/extract/words/lexicons.ts'
import { type Evaluation, onlyPart } from '../evaluation.ts'
import { readRows } from './dialogue-set.ts'
import { isRight } from './is-right.ts'

type Counts = { expected: number; found: number; right: number }
type Phrase = { text: string; expected: unknown }
type Moment = { text: string; lang: string; ref: string; kind: string; accept: string[]; holiday?: boolean }

export async function evaluatePhrases({ data, part, misses }: Evaluation): Promise<void> {
  const read = async <T>(name: string) => onlyPart(await readRows<T>(join(data, name)), part)
  const names = await read<Phrase & { prompt: string | null }>('names.jsonl')
  const phones = await read<Phrase & { country: string }>('phones.jsonl')
  const moments = (await read<Moment>('datetime.jsonl')).filter(
    ({ kind, holiday }) => (kind === 'date' || kind === 'datetime') && !holiday,
  )
  const rows: Record<string, Counts> = {
    names: count(
      names,
      ({ text, prompt }) => [readName(text, /name/i.test(prompt ?? ''))?.value],
      isSameText,
    ),
    phones: count(
      phones,
      ({ text, country }) =>
        readPhones(text, { country, isAsked: false, known: new Set() })
          .filter(({ isValid }) => isValid)
          .map(({ value }) => value),
      isSameText,
    ),
    emails: count(
      await read<Phrase>('emails.jsonl'),
      ({ text }) => readEmails(text, false).map(({ value }) => value),
      isSameText,
    ),
    money: count(
      await read<Phrase & { lang: string }>('money.jsonl'),
      ({ text, lang }) => [readAmount(text, lang)],
      (one, other) => isRight('budget', one as never, other as never),
    ),
  }
  rows['days and times'] = count(
    moments.map(moment => ({ ...moment, expected: moment.accept[0] ?? null })),
    readMoment,
    isSameText,
  )
  const asked = Object.entries(rows).filter(([, { expected }]) => expected > 0)
  if (asked.length === 0) return
  console.log('Single phrases')
  console.table(
    Object.fromEntries(
      asked.map(([name, { expected, found, right }]) => [
        name,
        { expected, precision: (right / found).toFixed(3), recall: (right / expected).toFixed(3) },
      ]),
    ),
  )

  function count<T extends Phrase>(
    phrases: T[],
    extract: (phrase: T) => unknown[],
    isSame: (one: unknown, other: unknown) => boolean,
  ): Counts {
    const counts = { expected: 0, found: 0, right: 0 }
    for (const phrase of phrases) {
      const found = extract(phrase).filter(value => value !== undefined)
      const wanted = (Array.isArray(phrase.expected) ? phrase.expected : [phrase.expected]).filter(
        value => value !== null,
      )
      const right = found.filter(value => wanted.some(other => isSame(value, other))).length
      counts.expected += wanted.length
      counts.found += found.length
      counts.right += right
      if (misses && (right !== found.length || right !== wanted.length))
        console.log(JSON.stringify({ text: phrase.text, found, wanted }))
    }
    return counts
  }
}

function readMoment({ text, lang, ref, kind }: Moment): unknown[] {
  const folded = fold(text)
  const where = { now: ref, country: 'US', isTimeAsked: false }
  const { days, times } = readMoments(folded, lexiconsFor(folded, lang), where)
  const day = days[0] && writeDay(days[0].day)
  if (kind === 'date') return [day]
  const { today } = readClock(ref)
  const time = times[0]
  const two = (number: number) => String(number).padStart(2, '0')
  return [time && `${day ?? writeDay(today)}T${two(time.hour)}:${two(time.minute)}:00`]
}

function readAmount(text: string, language: string): unknown {
  const folded = fold(text)
  return readMoney(folded, lexiconsFor(folded, language), 'US')[0]?.value
}

function isSameText(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase()
}
