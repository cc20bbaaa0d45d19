/** The page of one appointment: plain HTML, forms and links, no script. Its links are relative to wherever it is served. */
import { html } from 'hono/html'
import type { OfferedSlot } from '../../shared/booking/offer-slots.ts'
import { writeTime } from '../../shared/booking/write-time.ts'
import { localeOf } from '../../shared/hours/locale-of.ts'
import type { Appointment } from '../_platform/booking-verbs.ts'
import { findAddress } from './find-address.ts'
import { groupTimes } from './group-times.ts'
import { type PageWords, pageWords } from './page-words.ts'

export type AppointmentView = {
  token: string
  company: { name: string; language: string; zone: string; facts: { label: string; value: string }[] }
  appointment: Appointment
  /** It can still be changed. */
  isOpen: boolean
  times: OfferedSlot[]
  /** Why the last change was not made. */
  fault: 'slot_taken' | 'not_changeable' | null
  /** It has just been moved. `back`: where it was, while that is still free. */
  moved: { back: OfferedSlot | null } | null
}

export function writePage({
  token,
  company,
  appointment,
  isOpen,
  times,
  fault,
  moved,
}: AppointmentView): string {
  const { language } = company
  const words = pageWords(language)
  const zone = appointment.visitor_zone ?? company.zone
  const address = findAddress(company.facts)
  const { service, staff, starts_at, state } = appointment
  return `${html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${service.name} · ${company.name}</title>
<link rel="stylesheet" href="../page.css">
</head>
<body>
<main${state === 'cancelled' && html` class="is-off"`}>
<header>
<p class="company">${company.name}</p>
<h1>${service.name}</h1>
<p class="when"><time datetime="${starts_at}">${writeTime(Date.parse(starts_at), zone, language)}</time>
${words.with(staff.name)}</p>
${address && html`<address>${address}</address>`}
${fault && html`<p class="fault" role="alert">${fault === 'slot_taken' ? words.slotTaken : words.notChangeable}</p>`}
${moved && movedPart({ token, words, language, zone, back: moved.back })}
${isOpen ? html`<a class="add" href="${token}.ics">${words.addToCalendar}</a>` : closedPart(appointment, words)}
</header>
${isOpen && openPart({ token, words, language, zone, times })}
</main>
</body>
</html>
`}`
}

type MovedPart = { token: string; words: PageWords; language: string; zone: string; back: OfferedSlot | null }

function movedPart({ token, words, language, zone, back }: MovedPart) {
  return html`<div class="moved" role="status"><p>${words.moved}</p>
${
  back &&
  html`<form method="post" action="${token}/move"><button name="time" value="${back.from}.${back.staff}">${words.moveBack(writeTime(back.from, zone, language))}</button></form>`
}</div>`
}

type OpenPart = { token: string; words: PageWords; language: string; zone: string; times: OfferedSlot[] }

function openPart({ token, words, language, zone, times }: OpenPart) {
  const locale = localeOf(language, zone)
  const day = new Intl.DateTimeFormat(locale, {
    ...{ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' },
  })
  const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' })
  const days = groupTimes(times, zone).map(
    slots => html`<h3>${day.format(slots[0]?.from)}</h3>
<div class="times">${slots.map(
      ({ from, staff }) =>
        html`<button name="time" value="${from}.${staff}" aria-label="${writeTime(from, zone, language)}">${clock.format(from)}</button>`,
    )}</div>`,
  )
  return html`<section>
<h2>${words.move}</h2>
${days.length > 0 ? html`<form method="post" action="${token}/move">${days}</form>` : html`<p>${words.noTimes}</p>`}
</section>
<section class="cancel">
<details>
<summary>${words.cancel}</summary>
<form method="post" action="${token}/cancel"><button>${words.cancelNow}</button></form>
</details>
</section>`
}

function closedPart({ state }: Appointment, words: PageWords) {
  return html`<p class="closed">${state === 'cancelled' ? words.cancelled : words.over}</p>`
}
