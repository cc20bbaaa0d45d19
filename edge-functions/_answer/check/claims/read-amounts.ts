/** Reads how much: money, percentages, measures, and bare numbers. */
import { type Claim, type Reading, readInTurn, same, takeAll } from './claim.ts'
import { numeral, readNumber } from './read-number.ts'

const before: Record<string, string> = { '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'JPY', '₹': 'INR' }
const after: [RegExp, string][] = [
  [/^(?:£|gbp|pounds?|quid|pfund|livres?|libras?|sterlin[ae]|pond)$/u, 'GBP'],
  [/^(?:€|eur|euros?)$/u, 'EUR'],
  [/^(?:\$|usd|dollars?|dolar(?:es)?|dollari)$/u, 'USD'],
  [/^(?:chf|franken|francs?|franchi)$/u, 'CHF'],
  [/^(?:¥|jpy|yen)$/u, 'JPY'],
  [/^(?:₹|inr|rupees?)$/u, 'INR'],
  [/^(?:p|pence|penny|ct|cents?|centimes?|centimos?|centesimi)$/u, 'cent'],
]
const currency = String.raw`£|€|\$|¥|₹|(?:gbp|pounds?|quid|pfund|livres?|libras?|sterlin[ae]|pond|eur|euros?|usd|dollars?|dolar(?:es)?|dollari|chf|franken|francs?|franchi|jpy|yen|inr|rupees?|p|pence|penny|ct|cents?|centimes?|centimos?|centesimi)(?![\p{L}\p{N}])`
const to = String.raw`\s?(?:-|to|and|or|bis|und|oder|a|et|ou|y|o|e|tot|en|of)\s?`
const moneyAfterSign = new RegExp(
  `(£|€|\\$|¥|₹|(?<![\\p{L}])(?:gbp|eur|usd|chf)(?![\\p{L}]))\\s?(${numeral})(?:-(?!\\d))?(?:${to}(${numeral})(?![\\p{L}\\p{N}%:.]))?`,
  'gu',
)
const moneyBeforeSign = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${numeral})${to})?(${numeral})[\\s-]?(${currency})`,
  'gu',
)
const percent = new RegExp(
  `(?<![\\d.,])(?:(${numeral})\\s?-\\s?)?(${numeral})\\s?(?:%|(?:percent|per cent|prozent|pour cent|por ?ciento|por cento|per cento|(?:pour|per|por) 100|procent)(?![\\p{L}]))`,
  'gu',
)

/** To a base unit: minutes, months, metres, grams, millilitres, people. */
const units: [string, number, RegExp][] = [
  ['minute', 1, /^(?:min|mins|minutes?|minuten?|minutos?|minut[oi]|minuut)$/],
  ['minute', 60, /^(?:h|hrs?|hours?|stunden?|heures?|horas?|or[ae]|uur|uren)$/],
  ['minute', 1440, /^(?:days?|tage?n?|jours?|dias?|giorn[oi]|dag|dagen)$/],
  ['minute', 10_080, /^(?:weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week)$/],
  ['month', 1, /^(?:months?|monate?n?|mois|mes|meses|mes[ei]|maanden?)$/],
  ['month', 12, /^(?:years?|yrs?|jahre?n?|ans?|annees?|anos?|ann[oi]|jaar|jaren)$/],
  ['metre', 0.01, /^(?:cm|centimet(?:re|er)s?)$/],
  ['metre', 1, /^(?:m|met(?:re|er)[sn]?|metros?|metri)$/],
  ['metre', 1000, /^(?:km|kms|kilomet(?:re|er)[sn]?|kilometros?|chilometri)$/],
  ['metre', 1609, /^(?:miles?|meilen?|milles?|millas?|milhas?|miglia|mijl)$/],
  ['gram', 1, /^(?:g|gr|grams?|gramm|grammes?|gramos?|gramas?|gramm[oi])$/],
  ['gram', 1000, /^(?:kg|kgs|kilos?|kilograms?|kilogramm|chili)$/],
  ['millilitre', 1, /^(?:ml)$/],
  ['millilitre', 1000, /^(?:l|lit(?:re|er)s?|litros?|litri)$/],
]
const measure = new RegExp(`(?<![\\p{L}\\p{N}])(${numeral})[\\s-]?(\\p{L}{1,12})(?![\\p{L}\\p{N}])`, 'gu')
const single =
  /(?<![\p{L}\p{N}])(?:a|an|one|eine[mnrs]?|ein|une?|una|uno|um|uma|een) (\p{L}{1,12})(?![\p{L}])/gu
const number = new RegExp(
  `(?<![\\p{L}\\p{N}])${numeral}(?:st|nd|rd|th|er|e|º|ª|\\.|ste|de)?(?![\\p{L}\\p{N}])`,
  'gu',
)

/** “Within an hour” claims one as much as “1 hour” does; “for half a year”, half of one. */
const within =
  /(?<![\p{L}\p{N}])(?:within|innerhalb|binnen|in weniger als|en menos de|less than|under) (?:von )?(?:a|an|one|eine[mnrs]?|une?|una|uno|um|uma|een) (\p{L}{1,12})(?![\p{L}])/gu
const halved =
  /(?<![\p{L}\p{N}])(?:half an?|ein(?:e[mnrs]?)? halbe[mnrs]?|media|medio|(?:une )?demi-?e?|meia|meio|mezz['oa]|een half) ?(\p{L}{1,12})(?![\p{L}])/gu
/** Parts and heaps: only a source that counts so backs them. */
const vague: [string, number | null, RegExp][] = [
  ['dozen', 12, /(?<![\p{L}])(?:dozen|dutzend|docena|douzaine|duzia|dozzina|dozijn)(?![\p{L}])/gu],
  [
    'many',
    null,
    /(?<![\p{L}])(?:dozens|hundreds|thousands|millions|dutzende\p{L}*|hunderte\p{L}*|tausende\p{L}*|decenas|docenas|cientos|dizaines|douzaines|centaines|milliers|dezenas|centenas|decine|centinaia|tientallen)(?![\p{L}])/gu,
  ],
  [
    'part',
    null,
    /(?<![\p{L}])(?:half|halves|a (?:third|quarter|fifth|tenth)|halfte|halb|(?:ein|das) (?:drittel|viertel|funftel|zehntel)|(?:la )?mitad|un (?:tercio|cuarto|quinto)|moitie|un (?:tiers|quart)|metade|um terco|meta|un terzo|de helft|een (?:derde|kwart))(?![\p{L}])(?= (?:of|off|the|der|des|von|vom|weniger|gunstiger|de|del|du|des|da|do|della|van|menos|less|price|prezzo|prix|preis))/gu,
  ],
]

/** The text must be folded, its number words written as digits. */
export function readAmounts(text: string): Reading {
  return readInTurn(text, [
    text =>
      takeAll(text, percent, ([token, low, high]) =>
        [low, high].filter(Boolean).map(value => same('percent', token, `percent:${readNumber(value!)}`)),
      ),
    text =>
      takeAll(text, moneyAfterSign, ([token, sign, low, high]) =>
        money(token, before[sign!] ?? sign!.toUpperCase(), [low, high]),
      ),
    text =>
      takeAll(text, moneyBeforeSign, ([token, low, high, name]) =>
        money(token, after.find(([names]) => names.test(name!))?.[1] ?? '', [low, high]),
      ),
  ])
}

/** After money, dates and times have been read. */
export function readMeasures(text: string): Reading {
  return readInTurn(text, [
    text => takeAll(text, within, ([token, name]) => measured(token, 1, name!)),
    text => takeAll(text, halved, ([token, name]) => measured(token, 0.5, name!)),
    ...vague.map(
      ([name, value, pattern]) =>
        (text: string) =>
          takeAll(text, pattern, ([token]) =>
            value === null ? same('number', token, `vague:${name}`) : counted(`${value}`),
          ),
    ),
    text => takeAll(text, measure, ([token, value, name]) => measured(token, readNumber(value!), name!)),
    text => takeAll(text, number, ([token]) => counted(token)),
  ])
}

/** “Within a week” backs seven days; it claims nothing by itself. */
export function impliedMeasures(text: string): string[] {
  return [...text.matchAll(single)].flatMap(([, name]) => {
    const unit = units.find(([, , names]) => names.test(name!))
    return unit ? [`${unit[0]}:${unit[1]}`] : []
  })
}

/** The key of a span's name: a month is `month:1`. */
export function readUnit(name: string): string | null {
  const unit = units.find(([, , names]) => names.test(name))
  return unit ? `${unit[0]}:${unit[1]}` : null
}

function money(token: string, code: string, values: (string | undefined)[]): Claim[] {
  return values
    .filter(value => value !== undefined)
    .map(value => {
      const amount = code === 'cent' ? readNumber(value) / 100 : readNumber(value)
      const keys =
        code === 'cent'
          ? ['GBP', 'EUR', 'USD', 'CHF'].map(each => `money:${each}:${amount}`)
          : [`money:${code}:${amount}`]
      return { kind: 'price', token, needs: keys, proves: [...keys, `number:${amount}`] }
    })
}

function measured(token: string, value: number, name: string): Claim | null {
  const unit = units.find(([, , names]) => names.test(name))
  if (!unit) return null
  const key = `${unit[0]}:${Math.round(value * unit[1] * 100) / 100}`
  return { kind: 'measure', token, needs: [key, `bare:${value}`], proves: [key, `number:${value}`] }
}

function counted(token: string): Claim {
  const value = readNumber(token.replace(/(?<=\d)\D+$/u, ''))
  return { kind: 'number', token, needs: [`number:${value}`], proves: [`number:${value}`, `bare:${value}`] }
}
