/** A reply as one text message: plain, in the short alphabet where it can be, with its choices numbered. */

import { foldCharacters } from '../../../shared/fold-characters.ts'
import { textsFor } from '../../_answer/texts.ts'
import type { ClaimedDelivery } from '../../_platform/delivery-verbs.ts'
import { numberChoices } from '../number-choices.ts'
import { rewriteMarkup } from '../plain-markup.ts'

const longestBody = 1600

const plain = {
  bold: (words: string) => words,
  link: (label: string, url: string) => (label === url ? url : `${label}: ${url}`),
}

export function writeText({ content, language }: Pick<ClaimedDelivery, 'content' | 'language'>): string {
  const { text, suggestions } = content
  const written = rewriteMarkup(text, plain)
  const body = foldCharacters(written)
  if (suggestions.length === 0) return body
  const numbered = foldCharacters(numberChoices(written, suggestions, textsFor(language)))
  return numbered.length <= longestBody ? numbered : body
}
