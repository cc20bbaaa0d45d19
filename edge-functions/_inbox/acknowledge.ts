/** Answers whoever only tells something in a word, instead of searching an answer for it. */
import { unsure } from '../../shared/lead/fact.ts'
import { answerSmallTalk } from '../_answer/answer-small-talk.ts'
import { beginsToAsk } from '../_lead/begins-to-ask.ts'
import { isUnsure } from '../_lead/extract/asked/refuses.ts'
import { fold } from '../_lead/extract/words/fold.ts'
import type { Heard } from '../_lead/hear-turn.ts'
import { languageOf } from '../_lead/language-of.ts'
import { type LeadTexts, leadTextsFor } from '../_lead/lead-texts.ts'
import { onlyAgrees, onlyPraises, onlyTells } from '../_lead/only-tells.ts'
import { tellTopic } from '../_lead/tell-topic.ts'
import { toldHere } from '../_lead/told-here.ts'
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { say } from './say.ts'

/** Words; who writes more may well ask something. */
const longestAside = 8
/** Turns, within which a question is still what they may be answering. */
const recent = 3

/** Null where they ask something, or nothing can be made of it. */
export function acknowledge(heard: Heard, turn: TurnBrief): Reply | null {
  const { answer, brief, asked, facts } = heard
  const texts = leadTextsFor(languageOf(brief))
  const last = facts.findLast(({ slot }) => slot === asked.at(-1)?.slot)
  if (answer === null) return acknowledgeWords(heard, turn, texts)
  if (answer === 'declined' || last?.value === unsure) return say(texts.fine, 'acknowledgement')
  if (facts.some(({ slot }) => slot === 'email' || slot === 'phone'))
    return say(texts.reachable, 'acknowledgement')
  return say(inTurn(heard, texts.thanks), 'acknowledgement')
}

/** Nobody hears the same twice running. */
function inTurn({ brief }: Heard, ways: string[]): string {
  const before = brief.said.filter(({ text }) => ways.some(one => text.startsWith(one))).length
  return ways[before % ways.length]!
}

/** "That is expensive", "just looking": no answer fits, least of all the one they had. Null where one is due. */
export function acknowledgeReserve({ reserve, brief, facts }: Heard): Reply | null {
  const { looking, alright, dear, dearStill } = leadTextsFor(languageOf(brief))
  if (reserve === null) return null
  if (reserve === 'looking') return say(looking, 'just looking')
  if (reserve === 'leaving') return say(alright, 'just looking')
  const isSaid = brief.said.some(({ author, text }) => author === 'assistant' && text.startsWith(dear))
  const isKnown = [...toldHere(brief.facts), ...facts].some(({ slot }) => slot === 'budget')
  return say(isSaid || isKnown ? dearStill : dear, 'price word')
}

/** Nothing to answer, and hardly anything to note; where an entry comes near to it, that is said instead. */
function acknowledgeWords(heard: Heard, turn: TurnBrief, texts: LeadTexts): Reply | null {
  const { asked, brief, facts, wantsContact } = heard
  const said = turn.questions.map(({ text }) => text)
  if (said.length === 0 || answerSmallTalk(turn)) return null
  if (said.every(onlyDoubts)) return say(texts.fine, 'acknowledgement')
  if (wantsContact) return say(isKnown(heard, turn) ? texts.reachable : texts.whereTo, 'acknowledgement')
  const lines = brief.said.filter(({ author }) => author === 'visitor')
  const isOther = tellTopic(lines.map(({ text }) => text)) !== null
  const best = turn.questions.map(({ matches: [match] }) => match?.outcome ?? 'unknown')
  if (best.some(outcome => outcome === 'answered' || (outcome === 'offered' && !isOther))) return null
  if (said.every(onlyAgrees)) return say(texts.alright, 'assent')
  if (said.every(onlyPraises)) return say(texts.kind, 'small talk')
  const wasAsked = turn.turn - (asked.at(-1)?.turn ?? Number.NEGATIVE_INFINITY) <= recent
  const isPart = (text: string) =>
    isShort(text) && (wasAsked || facts.length > 0 || /(?:\d\W*){7}/.test(text))
  if (!said.every(text => onlyTells(text) || isPart(text))) return null
  const isOpening = !brief.is_useful && asked.length === 0 && facts.length === 0 && !isOther
  const told = inTurn(heard, texts.told)
  return say(isOpening ? `${told} ${texts.help}` : told, 'acknowledgement')
}

/** A number or an address has been said, or they write from one. */
function isKnown({ brief, facts }: Heard, { channel }: TurnBrief): boolean {
  return (
    channel !== 'widget' ||
    [...brief.facts, ...facts].some(({ slot }) => slot === 'email' || slot === 'phone')
  )
}

/** "No idea tbh", "depends", whatever was asked, and when. */
function onlyDoubts(text: string): boolean {
  return isShort(text) && isUnsure(fold(text)) !== null
}

/** Soon after a question, or with something to note in it, a few words are no question of their own. */
function isShort(text: string): boolean {
  return !text.includes('?') && !beginsToAsk(text) && text.trim().split(/\s+/).length <= longestAside
}
