/** Finds a postcode, by the country's own pattern, or the place that was asked for. */
import { findDistrict } from './find-district.ts'

export type PlaceFound = { start: number; end: number; confidence: number }

const five = /(?<![\d.,€$£-])\d{5}(?!\d|[.,]\d| ?(?:€|euros?|dollars?|people|units))/
const four = /(?<![\d.,€$£:-])[1-9]\d{3}(?!\d|[.,:]\d| ?(?:€|euros?|dollars?|people|units|m))/
const postcodes: Record<string, RegExp> = {
  GB: /(?<![a-z\d])[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?![a-z\d])/,
  IE: /(?<![a-z\d])[acdefhknprtvwxy]\d[\dw] ?[a-z\d]{4}(?![a-z\d])/,
  US: /(?<![\d.,$-])\d{5}(?:-\d{4})?(?!\d|[.,]\d)/,
  CA: /(?<![a-z\d])[a-z]\d[a-z] ?\d[a-z]\d(?![a-z\d])/,
  NL: /(?<![a-z\d])[1-9]\d{3} ?[a-z]{2}(?![a-z\d])/,
  BR: /(?<!\d)\d{5}-\d{3}(?!\d)/,
  PT: /(?<!\d)\d{4}-\d{3}(?!\d)/,
  DE: five,
  FR: five,
  ES: five,
  IT: five,
  MX: five,
  AT: four,
  CH: four,
  BE: four,
  AU: four,
  NZ: four,
  DK: four,
}
const cue = /\b(?:post ?code|zip(?: ?code)?|plz|postleitzahl|code postal|codigo postal|cp|cep|cap|postcode)\b/
const opening =
  /^(?:\W+|(?:it'?s|its|we'?re|we are|i'?m|i am|in|at|near|around|based|located|live|wir sind|ich bin|bei|aus|a|à|dans|pres de|en|cerca de|em|perto de|vicino a|te|bij|im|i|we|sure|yes|ok(?:ay)?|ja|oui|si|sim|over|here|the|address|is|my|our|place|city|of|area)(?![a-z]))/

/**
 * `isAsked`: then the answer itself is a place. Else only a postcode that is called one, has letters in it, or stands like
 * one. `folded` is `text`, character for character.
 */
export function readPlace(
  text: string,
  { folded, country, isAsked }: { folded: string; country: string; isAsked: boolean },
): PlaceFound | null {
  const code = postcodes[country]?.exec(folded)
  const hasLetters = /[a-z]/.test(code?.[0] ?? '')
  if (code && (isAsked || hasLetters || cue.test(folded) || isBesideTown(code, text)))
    return {
      start: code.index,
      end: code.index + code[0].length,
      confidence: isAsked || hasLetters ? 0.9 : 0.8,
    }
  const district = country === 'GB' ? findDistrict(text, folded) : null
  return district ?? (isAsked ? answered(folded) : null)
}

const noPlace =
  /\b(?:no|why|dont|don't|not|idk|later|tell|need|want|how|what|when|who|does|can|could|thanks?|thank you|cheers|asap|today|tomorrow|tonight|emergency|urgent|leak\w*|broken|know|sure|whatever|anywhere|help|my (?:house|home|flat|kitchen|bathroom)|nein|nicht|non|pas|nao|niet|warum|wieso|pourquoi|por que|perche|waarom)\b/

/** "50667 Köln". */
function isBesideTown({ index, 0: code }: RegExpExecArray, text: string): boolean {
  return /^\d{5}$/.test(code) && /^ \p{Lu}\p{Ll}{2}/u.test(text.slice(index + code.length))
}

function answered(folded: string): PlaceFound | null {
  let start = 0
  for (let match = opening.exec(folded); match && match[0] !== ''; match = opening.exec(folded.slice(start)))
    start += match[0].length
  const end = start + (/^[^.!?\n]*/.exec(folded.slice(start))?.[0].trimEnd().length ?? 0)
  const words = folded.slice(start, end).split(' ').length
  const isPlace =
    end - start >= 3 && words <= 8 && !/[?@]/.test(folded) && !noPlace.test(folded.slice(0, end))
  return isPlace ? { start, end, confidence: 0.8 } : null
}
