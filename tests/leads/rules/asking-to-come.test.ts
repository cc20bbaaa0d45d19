/** Who asks whether somebody can come wants a time; who only says that they come by for something else does not. */
import { expect, test } from 'vitest'
import { hearIntent } from '../../../edge-functions/_lead/booking/hear-intent.ts'
import { wordsFor } from '../../../edge-functions/_lead/booking/hears/words-for.ts'
import type { Moment } from '../../../edge-functions/_lead/booking/moment.ts'
import { fold } from '../../../edge-functions/_lead/extract/words/fold.ts'

const upcoming = [{ id: '' }]
const hear = (text: string, { language = 'en', day = '', has = false, knows = false } = {}) => {
  const services = ['Plumbing repair visit', 'Boiler service', 'Discovery call'].map(name => ({
    id: name,
    name,
  }))
  const brief = { services, upcoming: has ? upcoming : [] }
  const moment = { text, folded: fold(text), words: wordsFor(language), brief, knows, isForBooking: false }
  return hearIntent(moment as unknown as Moment, day ? { days: [day] } : {})
}
const day = '2026-11-24'

test.each([
  ['could someone come tuesday', { day, knows: true }],
  ['is hannah free for a chat thursday 10am', { day }],
  ['hi can someone come fix a leaky shower', {}],
  ['can we do a call on wednesday at 11', { day }],
  ['yeah call me tmrw after 2', { day }],
  ['i need a boiler service', {}],
  ['id like a repair visit thursday afternoon', { day, knows: true }],
  ['Kann am Dienstag jemand vorbeikommen?', { language: 'de', day }],
  ['Est-ce que quelqu’un peut passer mardi ?', { language: 'fr', day }],
  ['¿Pueden venir el martes?', { language: 'es', day }],
  ['Podem passar na terça?', { language: 'pt', day }],
  ['Potete venire martedì?', { language: 'it', day }],
  ['Kan er dinsdag iemand langskomen?', { language: 'nl', day }],
])('“%s” asks for a time', (text, more) => expect(hear(text, more)).toBe('book'))

test.each([
  ['could my husband pop over on tuesday to collect it', { day }],
  ['is delivery free on tuesday?', { day }],
  ['water is pouring out, can someone come now', {}],
  ['can you come to Headingley?', { knows: true }],
])('“%s” does not', (text, more) => expect(hear(text, more)).toBeNull())

test.each([
  ['need to cancel sorry', {}],
  ['sorry we have to cancel, venue fell thru', {}],
  ['landlord says no, cancel pls', {}],
  ['Ich muss leider absagen', { language: 'de' }],
  ['Je dois annuler, désolé', { language: 'fr' }],
])('“%s” calls off what they have', (text, more) => {
  expect(hear(text, { ...more, has: true })).toBe('cancel')
  expect(hear(text, more)).not.toBe('cancel')
})
