/** Whether words that were taken for a need name one: not when, how many, who decides, or what others charge. */
import { fold } from './extract/words/fold.ts'
import { givesUp, onlyLooks } from './interest-words.ts'
import { isNoNeed } from './is-no-need.ts'
import { onlyPraises } from './only-tells.ts'
import { findsItDear } from './tell-reserve.ts'

const othersPrice = /\b(?:said|quoted|charges?|charged|offered|offers|wanted|asks?|asked)\b.{0,20}\d/
/** "Do I need to be in?" */
const asksIfNeeded =
  /^\W*(?:do|does|did|would|will|should) (?:i|we|you|it|they) (?:also |still |really )?(?:need|want|have)\b/
/** What a need is made of besides itself. */
const fillers =
  /\b(?:the|and|but|for|with|its|are|was|you|that|this|there|here|about|around|roughly|maybe|probably|possibl[ey]|best|please|thanks?|thank|thx|cheers|hello|hey|just|only|really|okay|yes|not|sure|soon|asap|urgent(?:ly)?|today|tonight|tomorrow|morning|afternoon|evening|night|weekend|week|month|year|next|people|ppl|guests?|persons?|max|budget|price|lol|haha|cool|great|bye|our|heute|morgen|vormittag|nachmittag|abend|woche|nachste[nrs]?|bitte|vielleicht|moglich|leute|personen|gaste|wir|sind|ich|etwa|fur|danke|aujourd'hui|demain|matin|soir|semaine|prochaine?|possible|personnes|nous|sommes|environ|pour|c'est|est|merci|hoy|manana|tarde|semana|proxim[oa]|posible|favor|personas|somos|para|gracias|hoje|amanha|manha|possivel|pessoas|oggi|domani|mattina|sera|settimana|prossim[oa]|possibile|persone|siamo|per|grazie|vandaag|ochtend|middag|avond|volgende|mogelijk|mensen|voor|bedankt)\b/g

/** `others`: what was read in the same words for other fields. */
export function namesNeed(quote: string, others: string[]): boolean {
  if (isNoNeed(quote) || onlyLooks(quote) || givesUp(quote) || onlyPraises(quote) || findsItDear([quote]))
    return false
  const folded = fold(quote)
  if (othersPrice.test(folded) || asksIfNeeded.test(folded)) return false
  const rest = others.reduce((text, other) => text.replace(fold(other).trim(), ' '), folded)
  return /\p{L}{3}/u.test(rest.replace(fillers, ' '))
}
