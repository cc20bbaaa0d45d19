/** Reads times of day: 9am, 9:00, 9.00, 9 Uhr, 9h30, noon. A time without am or pm may be either. */
import { type Claim, type Reading, readInTurn, takeAll } from './claim.ts'

const clock = /(?<![\p{L}\p{N}.,£€$])(\d{1,2})(?:[:.h](\d{2}))?\s?(a\.?\s?m\.?|p\.?\s?m\.?)(?![\p{L}])/gu
const colon =
  /(?<![\p{L}\p{N}.,£€$])(\d{1,2})[:.h](\d{2})(?:\s?(?:h|uhr|uur|o'clock|horas|heures))?(?![\p{L}\p{N}%]|[.,]\d)/gu
const hour =
  /(?<![\p{L}\p{N}.,£€$])(\d{1,2})\s?(?:h|uhr|uur|o'clock|horas|heures)(?:\s?(\d{2}))?(?![\p{L}\p{N}])/gu
/** “8 to 4pm”: the first half takes its meaning from the second, and may be either. */
const open =
  /(?<![\p{L}\p{N}.,:£€$])(\d{1,2})(?=\s?(?:-|to|until|till|and|bis|a|tot)\s?\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?\s?m|uhr|h(?![\p{L}])|uur))/gu
/** “8 to 4”, “until 6”: hours, unless a word follows that says of what. */
const noUnit = String.raw`(?!\d|[:.,]\d|\s?[%\p{Sc}]|[\s-](?!on |and |or |und |oder |sowie |et |y |e |en |every |at |am |to |bis )\p{L})`
const bareSpan = new RegExp(
  `(?<![\\p{L}\\p{N}.,:£€$])(\\d{1,2})\\s?(?:-|to|until|till|bis|a|tot)\\s?(\\d{1,2})${noUnit}`,
  'gu',
)
const bareEnd = new RegExp(
  `(?<=(?<!\\p{L})(?:at|from|until|till|by|before|after|um|ab|bis|gegen|alle|dalle|las|as|om|vanaf) )(\\d{1,2})${noUnit}`,
  'gu',
)
const named: [RegExp, number][] = [
  [/(?<![\p{L}])(?:noon|midday|mittags?|midi|mediodia|meio-dia|mezzogiorno)(?![\p{L}])/gu, 12],
  [
    /(?<![\p{L}])(?:midnight|mitternacht|minuit|medianoche|meia-noite|mezzanotte|middernacht)(?![\p{L}])/gu,
    0,
  ],
]

/** The text must be folded. */
export function readTimes(text: string): Reading {
  return readInTurn(text, [
    text =>
      takeAll(text, clock, ([token, hours, minutes, half]) =>
        time(token, (Number(hours) % 12) + (half!.startsWith('p') ? 12 : 0), Number(minutes ?? 0), false),
      ),
    text => takeAll(text, open, ([token, hours]) => time(token, Number(hours), 0, true)),
    text =>
      takeAll(text, colon, ([token, hours, minutes]) => time(token, Number(hours), Number(minutes), true)),
    text =>
      takeAll(text, hour, ([token, hours, minutes]) =>
        time(token, Number(hours), Number(minutes ?? 0), true),
      ),
    text =>
      takeAll(text, bareSpan, ([token, from, till]) =>
        [from, till].map(hours => time(token, Number(hours), 0, true)).filter(claim => claim !== null),
      ),
    text => takeAll(text, bareEnd, ([token, hours]) => time(token, Number(hours), 0, true)),
    ...named.map(
      ([pattern, hours]) =>
        (text: string) =>
          takeAll(text, pattern, ([token]) => time(token, hours, 0, false)),
    ),
  ])
}

function time(token: string, hours: number, minutes: number, isEither: boolean): Claim | null {
  if (hours > 24 || minutes > 59) return null
  const hoursMeant = isEither && hours > 0 && hours <= 12 ? [hours, (hours + 12) % 24] : [hours % 24]
  const keys = hoursMeant.map(value => `time:${value}:${minutes}`)
  return {
    kind: 'time',
    token,
    needs: keys,
    proves: [
      ...keys,
      `number:${hours}`,
      `number:${hours % 12 || 12}`,
      ...(minutes > 0 ? [`number:${hours + minutes / 100}`] : []),
    ],
  }
}
