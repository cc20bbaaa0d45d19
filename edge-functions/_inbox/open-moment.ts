/** Gathers what booking has to know of one turn: what was said, in which language, and by whose clock. */
import { isZone } from '../../shared/hours/open-zone.ts'
import { declined, unsure } from '../../shared/lead/fact.ts'
import { LeadRules } from '../../shared/lead/lead-rules.ts'
import { tellVisitorLanguage } from '../_answer/language/tell-visitor-language.ts'
import { factTopics } from '../_answer/own-words/fact-topics.ts'
import { textsFor } from '../_answer/texts.ts'
import { wordsFor } from '../_lead/booking/hears/words-for.ts'
import type { Moment } from '../_lead/booking/moment.ts'
import { readContact } from '../_lead/booking/read-contact.ts'
import { readSaidName } from '../_lead/booking/read-said-name.ts'
import { textsForBooking } from '../_lead/booking/says/texts-for-booking.ts'
import { countryOf } from '../_lead/country-of.ts'
import { fold } from '../_lead/extract/words/fold.ts'
import type { BookingBrief } from '../_platform/booking-brief.ts'
import type { Database } from '../_platform/database.ts'
import type { LeadBrief } from '../_platform/lead-brief.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'

type Opening = {
  brief: BookingBrief
  lead: LeadBrief
  turn: TurnBrief
  database: Database
  functionsUrl: string
}

export function openMoment({ brief, lead, turn, database, functionsUrl }: Opening): Moment {
  const replied = lead.said.findLastIndex(({ author }) => author === 'assistant' || author === 'member')
  const lines = lead.said.slice(replied + 1).filter(({ author }) => author === 'visitor')
  const text = lines.map(({ meaning, text: written }) => meaning ?? written).join('\n')
  const own = turn.company.language
  const spoken = tellVisitorLanguage(turn) ?? own
  const language = spoken.slice(0, 2) === own.slice(0, 2) ? own : spoken
  const country = countryOf(own, brief.zone)
  const known = lead.facts.findLast(({ slot, value }) => /^(?:email|phone)$/.test(slot) && !isWithheld(value))
  const isContactAsked = brief.talk?.step === 'contact'
  const isNameAsked =
    brief.talk?.step === 'name' || (brief.talk?.step === 'contact' && !brief.talk.hasContact)
  const said = readContact(isContactAsked ? text : emailsOnly(text), country)
  const called = lead.facts.findLast(({ slot, value }) => slot === 'name' && !isWithheld(value))
  return {
    // a colleague has spoken since: what was asked before is theirs now
    brief: lead.said[replied]?.author === 'member' ? { ...brief, talk: null } : brief,
    conversation: turn.conversation,
    turn: turn.turn,
    text,
    folded: fold(text),
    words: wordsFor(language, own),
    texts: textsForBooking(language),
    language,
    wasAsked: lead.asked.at(-1)?.turn === turn.turn - 1,
    isForBooking: lead.purpose === 'book',
    answersNews: lead.said.findLast(({ author }) => author !== 'visitor')?.author === 'system',
    zone: brief.visitor_zone && isZone(brief.visitor_zone) ? brief.visitor_zone : brief.zone,
    country,
    // with a question before it, any words find something
    knows: turn.questions.some(({ matches: [best] }) => best?.outcome === 'answered' && !best.heard_with),
    spoken: lead.said
      .filter(({ author }) => author === 'visitor')
      .map(line => fold(line.meaning ?? line.text)),
    contact: (known ? String(known.value) : null) ?? said,
    saysContact: said !== null,
    name: isNameAsked ? readSaidName(text) : null,
    knownName: called ? String(called.value) : null,
    place: turn.company.facts.find(({ label }) => factTopics[0]!.label.test(fold(label)))?.value ?? null,
    needsPlace: isVisited(lead) && !lead.facts.some(isPlace),
    askForPerson: textsFor(language).askForPerson,
    now: new Date(),
    database,
    linkTo: token => `${functionsUrl}/calendar/appointment/${token}`,
  }
}

/** Where somebody is counts for the company, and is asked for: it comes to them. */
function isVisited({ rules }: LeadBrief): boolean {
  const read = LeadRules.safeParse(rules)
  return (
    read.success &&
    read.data.fields.some(({ slot, weight, question }) => slot === 'place' && weight > 0 && question !== null)
  )
}

/** What else was said to the question is none. */
function isPlace({ slot, value }: LeadBrief['facts'][number]): boolean {
  return slot === 'place' && !isWithheld(value) && String(value).split(' ').length <= 4
}

function isWithheld(value: unknown): boolean {
  return value === null || value === declined || value === unsure
}

/** Digits that nobody asked for may be anything. */
function emailsOnly(text: string): string {
  return text.includes('@') ? text.replace(/\d{3,}[\d ]*(?!\S*@)/g, '') : ''
}
