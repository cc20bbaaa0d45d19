/** The page of one appointment: plain HTML, forms and links, no script. Its links are relative to wherever it is served. */
import { html } from 'hono/html'
import type { OfferedSlot } from '../../shared/booking/offer-slots.ts'
import { spreadSlots } from '../../shared/booking/spread-slots.ts'
import { writeTime } from '../../shared/booking/write-time.ts'
import type { Appointment } from '../_platform/booking-verbs.ts'
import { type PageWords, pageWords } from './page-words.ts'

export type AppointmentView = {
  token: string
  company: { name: string; language: string; zone: string }
  appointment: Appointment
  /** It can still be changed. */
  isOpen: boolean
  times: OfferedSlot[]
  /** Why the last change was not made. */
  fault: 'slot_taken' | 'not_changeable' | null
}

const shownTimes = 12

export function writePage({ token, company, appointment, isOpen, times, fault }: AppointmentView): string {
  const words = pageWords(company.language)
  const zone = appointment.visitor_zone ?? company.zone
  const when = (at: number) => writeTime(at, zone, company.language)
  const title = `${appointment.service.name} · ${company.name}`
  return `${html`<!doctype html>
<html lang="${company.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="../page.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p><time class="when" datetime="${appointment.starts_at}">${when(Date.parse(appointment.starts_at))}</time>
${words.with(appointment.staff.name)}</p>
${fault && html`<p class="fault" role="alert">${fault === 'slot_taken' ? words.slotTaken : words.notChangeable}</p>`}
${isOpen ? openPart({ token, words, when, times: spreadSlots(times, shownTimes, zone) }) : closedPart(appointment, words)}
</main>
</body>
</html>
`}`
}

function openPart(view: {
  token: string
  words: PageWords
  when: (at: number) => string
  times: OfferedSlot[]
}) {
  const { token, words, when, times } = view
  const buttons = times.map(
    ({ from, staff }) => html`<button name="time" value="${from}.${staff}">${when(from)}</button>`,
  )
  return html`<p><a href="${token}.ics">${words.addToCalendar}</a></p>
<h2>${words.move}</h2>
${times.length > 0 ? html`<form method="post" action="${token}/move">${buttons}</form>` : html`<p>${words.noTimes}</p>`}
<details>
<summary>${words.cancel}</summary>
<form method="post" action="${token}/cancel"><button>${words.cancelNow}</button></form>
</details>`
}

function closedPart({ state }: Appointment, words: PageWords) {
  return html`<p>${state === 'cancelled' ? words.cancelled : words.over}</p>`
}
