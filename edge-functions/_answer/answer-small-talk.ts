/** Greets back and says you're welcome. A message counts as small talk only when it is nothing else. */
import type { Reply, TurnBrief } from '../_platform/verbs.ts'
import { textsFor } from './texts.ts'

const greetings = phrases(`
  hi, hello, hey, hiya, heya, howdy, yo, hello there, hi there, hey there, good morning, good afternoon, good evening,
  hallo, guten tag, guten morgen, guten abend, moin, servus, grüß gott, bonjour, bonsoir, salut, coucou, hola, buenas,
  buenos días, buenas tardes, ciao, buongiorno, buonasera, salve, olá, oi, bom dia, boa tarde, boa noite, hoi,
  goedemorgen, goedemiddag, goedenavond
`)

const thanks = phrases(`
  thanks, thank you, thank you very much, thank you so much, thanks a lot, many thanks, thx, ty, cheers, great thanks,
  ok thanks, okay thanks, perfect thanks, bye, goodbye, danke, vielen dank, danke schön, tschüss, merci,
  merci beaucoup, au revoir, gracias, muchas gracias, adiós, grazie, grazie mille, arrivederci, obrigado, obrigada,
  tchau, dank je, bedankt, dank u wel, doei
`)

/** Null unless the whole turn is small talk. */
export function answerSmallTalk(turn: TurnBrief): Reply | null {
  const said = turn.questions.map(question => plain(question.text))
  const last = said.at(-1)
  if (!last || !said.every(text => greetings.has(text) || thanks.has(text))) return null

  const texts = textsFor(turn.company.language)
  const text = thanks.has(last) ? texts.welcome : texts.hello(turn.company.name)
  return { text, outcome: null, sources: [], suggestions: [], details: { wrote: 'small talk' } }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function phrases(list: string): Set<string> {
  return new Set(list.split(',').map(plain))
}
