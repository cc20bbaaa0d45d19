/** Greets back, says you're welcome, calls a person, and asks for words where there are none: what needs no entry. */
import type { TurnBrief } from '../_platform/turn-brief.ts'
import type { Reply } from '../_platform/verbs.ts'
import { asksForPerson } from './asks-for-person.ts'
import { textsForTurn } from './language/texts-for-turn.ts'

const greetings = words(`
  hi hello hey hiya heya howdy yo morning afternoon evening hallo moin servus gruss tag bonjour bonsoir salut coucou
  hola buenas buenos ciao buongiorno buonasera salve ola oi bom boa hoi goedemorgen goedemiddag goedenavond
`)
const thanks = words(`
  thanks thank thx ty cheers bye goodbye danke tschuss merci revoir gracias adios grazie arrivederci obrigado obrigada
  tchau dank bedankt doei
`)
/** What may stand beside them without asking anything. */
const company = words(`
  good there you u ur so much very a lot many all your help great perfect lovely brilliant awesome amazing star legend ok
  okay cool nice that is s the for and again guten morgen abend vielen schon gott beaucoup au dias tardes noches muchas
  mille dia tarde noite muito je wel
`)

/** Null unless the whole turn is small talk. */
export function answerSmallTalk(turn: TurnBrief): Reply | null {
  const texts = textsForTurn(turn)
  const asked = turn.questions.map(question => question.text)
  const last = asked.at(-1) ?? ''

  if (asksForPerson(last)) return { ...say(texts.person(turn.company.name)), hands_over: true }
  if (asked.every(text => !/[\p{L}\p{N}]/u.test(text))) return say(texts.wordless)

  const said = asked.map(text => [...words(text)])
  if (!said.every(isSmallTalk)) return null
  return say(said.at(-1)?.some(word => thanks.has(word)) ? texts.welcome : texts.hello(turn.company.name))
}

function isSmallTalk(said: string[]): boolean {
  return (
    said.some(word => greetings.has(word) || thanks.has(word)) &&
    said.every(word => greetings.has(word) || thanks.has(word) || company.has(word))
  )
}

function say(text: string): Reply {
  return { text, outcome: null, sources: [], suggestions: [], details: { wrote: 'small talk' } }
}

function words(text: string): Set<string> {
  const plain = text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])
}
