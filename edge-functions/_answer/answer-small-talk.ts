/** Greets back, says you're welcome, says what it is, calls a person, and asks for words where there are none: what needs no entry. */
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { asksForPerson } from './asks-for-person.ts'
import { asksWhoAnswers } from './asks-who-answers.ts'
import { textsForTurn } from './language/texts-for-turn.ts'

const greetings = words(`
  hi hello hey hiya heya howdy yo morning afternoon evening hallo moin servus gruss tag bonjour bonsoir salut coucou
  hola buenas buenos ciao buongiorno buonasera salve ola oi bom boa hoi goedemorgen goedemiddag goedenavond
`)
const thanks = words(`
  thanks thank thx ty cheers danke merci gracias grazie obrigado obrigada dank bedankt
`)
const goodbyes = words(`
  bye goodbye cya tschuss wiedersehen revoir adios arrivederci tchau doei ziens
`)
/** What may stand beside them without asking anything. */
const company = words(`
  good there you u ur so much very a lot many all your help great perfect lovely brilliant awesome amazing star legend ok
  okay cool nice that is s the for and again guten morgen abend vielen schon gott beaucoup au dias tardes noches muchas
  mille dia tarde noite muito je wel fine will do then now later see soon have thats auf bis bald esta bien está bem va bene tot
`)

/** Null unless the whole turn is small talk. */
export function answerSmallTalk(turn: TurnBrief): Reply | null {
  const texts = textsForTurn(turn)
  const asked = turn.questions.map(question => question.text)

  if (asksWhoAnswers(asked.at(-1) ?? ''))
    return { ...say(texts.disclosure(turn.company.name)), suggestions: [texts.askForPerson] }
  if (asksForPerson(asked.at(-1) ?? '')) return { ...say(texts.person(turn.company.name)), hands_over: true }
  if (asked.every(text => !/[\p{L}\p{N}]/u.test(text))) return say(texts.wordless)

  if (
    asked.every(text =>
      /^\W*(?:(?:hi|hey|hello)\W+)?how (?:are|r) (?:you|u|ya|things)(?:\W+(?:today|doing|going))*\W*$/i.test(
        text,
      ),
    )
  )
    return say(texts.hello(turn.company.name))

  const said = asked.map(text => [...words(text)])
  if (!said.every(isSmallTalk)) return null
  const last = said.at(-1) ?? []
  if (last.some(word => goodbyes.has(word))) return say(texts.goodbye)
  return say(last.some(word => thanks.has(word)) ? texts.welcome : texts.hello(turn.company.name))
}

function isSmallTalk(said: string[]): boolean {
  return said.some(isPolite) && said.every(word => isPolite(word) || company.has(word))
}

function isPolite(word: string): boolean {
  return greetings.has(word) || thanks.has(word) || goodbyes.has(word)
}

function say(text: string): Reply {
  return { text, outcome: null, sources: [], suggestions: [], details: { wrote: 'small talk' } }
}

function words(text: string): Set<string> {
  const plain = text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])
}
