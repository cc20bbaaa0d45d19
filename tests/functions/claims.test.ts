/** The same price, hour or day is known again however it is written, and in whichever language; another is not. */
import { expect, test } from 'vitest'
import { readClaims } from '../../edge-functions/_answer/check/claims/read-claims.ts'
import { prove } from '../../edge-functions/_answer/check/prove.ts'
import type { Language } from '../../edge-functions/_answer/check/words/language.ts'

const holds = (source: string, said: string, language: Language = 'en') => {
  const { proven } = prove({ question: '', answer: source }, 'en')
  const { claims } = readClaims(said, language, false)
  return claims.length > 0 && claims.every(({ needs }) => needs.some(key => proven.has(key)))
}

test.each<[string, string, Language?]>([
  ['opens at 9am', 'at 9:00'],
  ['opens at 9am', 'at 09.00'],
  ['opens at 9am', 'um 9 Uhr', 'de'],
  ['opens at 9am', 'à 9 h', 'fr'],
  ['open until 5.30pm', 'until 17:30'],
  ['8 to 4', '8am to 4pm'],
  ['8am-noon', 'bis 12 Uhr', 'de'],
  ['it is £4', '£4.00'],
  ['it is £4', 'four pounds'],
  ['it is £4', '4 Pfund', 'de'],
  ['£1,000', '1.000 £', 'de'],
  ['£1,000', 'mille livres', 'fr'],
  ['£2.50', '2,50 £', 'fr'],
  ['between £4-6', '£6'],
  ['10 %', 'ten percent'],
  ['10 %', 'dix pour cent', 'fr'],
  ['within 48 hours', 'within two days'],
  ['within a week', 'innerhalb von 7 Tagen', 'de'],
  ['12 months', 'ein Jahr oder 12 Monate', 'de'],
  ['twenty-five guests', '25'],
  ['Mon–Fri', 'Wednesday'],
  ['Tuesday to Saturday', 'mercredi', 'fr'],
  ['on 24 December', 'December 24th'],
  ['on 24 December', '24.12.', 'de'],
  ['on 24 December', 'el 24 de diciembre', 'es'],
  ['24 to 26 December', 'on 25 December'],
  ['October to March', 'in January'],
  ['BS1 to BS6', 'BS3'],
  ['call 0117 496 0142', '+44 117 4960142'],
  ['https://juniper.example/cakes', 'juniper.example'],
])('“%s” backs “%s”', (source, said, language) => expect(holds(source, said, language)).toBe(true))

test.each<[string, string, Language?]>([
  ['opens at 9am', 'at 9pm'],
  ['opens at 9am', 'at 9:30'],
  ['two cars', 'until 2pm'],
  ['it is £4', '€4'],
  ['it is £4', '£40'],
  ['it is £4', 'four percent'],
  ['2 loaves', '£2'],
  ['£40', '40 days'],
  ['within 48 hours', 'within 48 days'],
  ['Tue, Thu, Sat', 'Tuesday to Saturday'],
  ['Tuesday to Saturday', 'dimanche', 'fr'],
  ['on 24 December', '24 November'],
  ['24 to 26 December', '27 December'],
  ['BS1 to BS6', 'BS7'],
  ['call 0117 496 0142', '0117 496 0143'],
  ['https://juniper.example/cakes', 'https://juniper.example/cakes?to=me'],
  ['https://juniper.example/cakes', 'juniper.example.evil.example'],
  ['gluten-free cakes', 'cakes are free'],
])('“%s” does not back “%s”', (source, said, language) => expect(holds(source, said, language)).toBe(false))
