/** Which of a few choices is meant: by its words, by its number, or by its place. */
import { fold } from '../extract/words/fold.ts'
import { hears, type Moment } from './moment.ts'

/** Longer than this, "the first" may be the first of anything. */
const longest = 60

/** The choice's place, from 0, in the latest line that says one; null when none is meant for certain. */
export function readChoice(labels: string[], moment: Moment): number | null {
  const lines = moment.text.split('\n').map(text => ({ ...moment, text, folded: fold(text) }))
  return lines.map(line => chooseFrom(labels, line)).findLast(choice => choice !== null) ?? null
}

function chooseFrom(labels: string[], moment: Moment): number | null {
  const { folded, words } = moment
  const plain = (text: string) =>
    fold(text)
      .replace(/[^a-z0-9:]+/g, ' ')
      .trim()
  const named = labels.findIndex(label => plain(label) === plain(moment.text))
  if (named >= 0) return named
  const [, digit] =
    /^\W*(?:(?:number|option|no|nummer|numero|die|the|el|le|la|il|de|o|a)\.? )?([1-9])\W*(?:please|bitte)?\W*$/.exec(
      folded,
    ) ?? []
  if (digit && Number(digit) <= labels.length) return Number(digit) - 1
  if (folded.length > longest || folded.includes('?')) return null
  const place = words.flatMap(({ ordinals }) => {
    const at = ordinals.findIndex(ordinal => ordinal.test(folded))
    return at >= 0 && at < labels.length ? [at] : []
  })[0]
  if (place !== undefined) return place
  if (labels.length > 0 && words.some(({ last }) => last.test(folded))) return labels.length - 1
  return labels.length === 1 && hears(moment, ({ yes }) => yes) ? 0 : null
}
