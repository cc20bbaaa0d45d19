/** Answers an emergency in one reply: what helps at once, as the company has written it, and that a person is called. Pure. */
import { readContacts } from '../_answer/check/claims/read-contacts.ts'
import { plain } from '../_answer/check/words/fold.ts'
import { noteLanguage } from '../_answer/language/note-language.ts'
import { tellVisitorLanguage } from '../_answer/language/tell-visitor-language.ts'
import { answerInOwnWords } from '../_answer/own-words/answer-in-own-words.ts'
import { factTopics } from '../_answer/own-words/fact-topics.ts'
import { callPersonTextsFor } from '../_lead/call-person-texts.ts'
import { fold } from '../_lead/extract/words/fold.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { say } from './say.ts'

/** Nobody reads more in an emergency. */
const mostEntries = 2

export function answerUrgently(turn: TurnBrief): Reply {
  const aid = findAid(turn)
  const text = aid ? `${aid.text}\n\n${callPressing(turn)}` : callPressing(turn)
  return { ...(aid ?? say(text, 'hand-off')), text, hands_over: true, hand_off_reason: 'urgent' }
}

/** That it cannot wait and somebody is told; and the number to ring, where the company names one. */
export function callPressing(turn: TurnBrief): string {
  const { company } = turn
  const texts = callPersonTextsFor(tellVisitorLanguage(turn) ?? company.language)
  const phone = company.facts.find(({ label }) => isPhone.test(fold(label)))?.value ?? phoneNear(turn)
  return [texts.pressing(company.name), phone && texts.ring(phone)].filter(Boolean).join(' ')
}

/** Of the entry that is about their number; any other may name somebody else's. */
function phoneNear({ questions }: TurnBrief): string | undefined {
  const entry = questions
    .flatMap(({ matches }) => matches)
    .find(({ question }) => isPhone.test(fold(question)))
  return entry && readContacts(plain(entry.answer)).claims.find(({ kind }) => kind === 'phone')?.token
}

const isPhone = factTopics.find(({ label }) => label.test('phone'))!.label

/** What answers, or else comes near: whoever is up to the ankles in water is not asked which of the two they mean. */
function findAid(turn: TurnBrief): Reply | null {
  const answered = answerInOwnWords(turn)
  if (answered.outcome === 'answered') return { ...answered, suggestions: [] }
  const near = turn.questions.flatMap(({ matches }) => matches.filter(({ outcome }) => outcome === 'offered'))
  const entries = [...new Map(near.map(match => [match.version, match])).values()].slice(0, mostEntries)
  if (entries.length === 0) return null
  const { text, details } = noteLanguage(
    turn,
    entries.map(({ answer, language }) => ({ text: answer, declared: language ?? turn.company.language })),
  )
  return {
    text,
    outcome: 'answered',
    sources: entries.map(({ version }) => version),
    suggestions: [],
    details: { wrote: 'entries', confidence: entries[0]!.confidence, ...details },
  }
}
