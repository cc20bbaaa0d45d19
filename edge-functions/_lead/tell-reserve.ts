/** Hears that somebody finds it dear, or is only looking: nothing to answer, and no moment for the next question. */
import { fold } from './extract/words/fold.ts'
import { onlyLooks } from './interest-words.ts'

/** Who writes more says something else besides. */
const longest = 70
const dear =
  /\b(?:expensive|pricey|overpriced|steep|costly|ouch|yikes|just for that|a (?:lot|fortune|rip-?off)(?: of money)?|too (?:much|dear)(?: (?:money|for (?:me|us)))?|(?:can(?:'?t|not)|could(?:n'?t| not)) afford (?:it|that|this|them)|(?:over|above|beyond|out of) (?:my|our) (?:budget|price range|means)|more than (?:i|we) (?:thought|expected|wanted|can (?:afford|spend|pay))|teuer|uberteuert|happig|(?:zu |so )viel geld|nicht leisten|uber (?:mein|unser)\w* budget|cher|chere|hors de prix|(?:hors|au-dessus) de (?:mon|notre) budget|car[oa]s?|carissim[oi]|dinheirao|fuera de (?:mi|nuestro) presupuesto|fora do (?:meu|nosso) orcamento|cost(?:oso|osi|osa)|fuori (?:dal mio |dal nostro )?budget|duur|prijzig|(?:te|zo) veel geld|boven (?:mijn|ons) budget)\b/
/** "Is the big one more expensive?", "not too expensive": another matter. */
const others =
  /\b(?:more|most|less|least|cheaper|not|isn'?t|aren'?t|nicht (?:so|zu|teuer)|teurer|plus|moins|pas|mas|menos|nao e|non e|niet|duurder|if|wenn|falls|something|anything|order|book)\b/
const wonders =
  /^\W*(?:but |and |ok |wow |aber |mais |pero |mas |ma |maar )?(?:why|how come|warum|wieso|weshalb|pourquoi|por que|porque|perche|waarom)\b/

/** "I'm just looking for now", said and nothing asked. */
export function saysTheyLook(texts: string[]): boolean {
  return texts.some(onlyLooks) && !texts.some(text => text.includes('?'))
}

/** "That is expensive", "why so expensive?"; no other question. */
export function findsItDear(texts: string[]): boolean {
  const last = fold(texts.at(-1) ?? '')
  if (last.length > longest || !dear.test(last)) return false
  if (/\b(?:more than (?:i|we)|ouch|yikes|just for that)\b/.test(last)) return true
  return !others.test(last) && (wonders.test(last) || !last.includes('?'))
}
