/** How languages count what comes again and again, as the Mondays of a month: first to fourth, and last. Over folded text. */
import type { Pattern } from './time-words.ts'

export const nthWords: Record<string, Pattern[]> = {
  en: ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'last|final'],
  de: [
    'erste[nrms]?|1\\.',
    'zweite[nrms]?|2\\.',
    'dritte[nrms]?|3\\.',
    'vierte[nrms]?|4\\.',
    'letzte[nrms]?',
  ],
  fr: ['premiere?|1er', 'deuxieme|second|2e', 'troisieme|3e', 'quatrieme|4e', 'derniere?'],
  es: ['primer[oa]?', 'segund[oa]', 'tercer[oa]?', 'cuart[oa]', 'ultim[oa]'],
  pt: ['primeir[oa]', 'segund[oa]', 'terceir[oa]', 'quart[oa]', 'ultim[oa]'],
  it: ['prim[oa]', 'second[oa]', 'terz[oa]', 'quart[oa]', 'ultim[oa]'],
  nl: ['eerste', 'tweede', 'derde', 'vierde', 'laatste'],
}
