/** Recognises who wants to know when somebody will answer them, or whether anybody is there at all; in seven languages. */
import { fold } from '../../_lead/extract/words/fold.ts'

const longest = 120
const whens = [
  /^\W*(?:und jetzt|et (?:maintenant|ensuite)|y ahora|e agora|e (?:adesso|ora)|en nu)\W*$/,
  /\bwhat(?:'?s| is)? (?:happens|will happen|comes|next|the next step|now)\b(?: (?:now|next|then))?\W*$/,
  /\b(?:when|how (?:soon|quickly|fast|long))\b.*\b(?:(?:you|they|he|she|someone|somebody|anyone|anybody|a person|the team|it|that|this|i)\b.*\b(?:call|ring|phone|text|answer|reply|respond|contact|be in touch|get in touch|get back|come back|write|hear|take|be)\b)/,
  /^\W*(?:ok |and |so )*(?:when|how long|how soon)(?: will (?:that|it|this) be| does (?:that|it|this) take)?\W*$/,
  /^\W*(?:hello+|hallo|hola|ola|bonjour|allo|ciao|hey|hi)\W*[?!]{2,}\W*$/,
  /\b(?:is (?:any|some)(?:one|body) (?:still )?there|any(?:one|body) (?:still )?there|are you (?:still )?there|ist (?:da )?(?:noch )?jemand (?:da|hier)|il y a quelqu'un|hay alguien|esta alguem|ha alguem|c'e qualcuno|is er (?:nog )?iemand)\b/,
  /\b(?:was passiert (?:jetzt|nun|dann|als nachstes)|wie geht (?:es|das) (?:jetzt |nun )?weiter|(?:wann|wie (?:schnell|bald|lange))\b.*\b(?:meld\w*|antwort\w*|ruf\w*|anruf\w*|hore\w*|dauert|ist das|wird das|kommt))\b/,
  /\b(?:que se passe-t-il|quelle est la suite|(?:quand|combien de temps|dans combien de temps)\b.*\b(?:rappel\w*|appel\w*|repon\w*|contact\w*|revien\w*|nouvelles|prend\w*|sera))\b/,
  /\b(?:que pasa ahora|y ahora que|que sigue|(?:cuando|cuanto (?:tiempo|tarda\w*)|en cuanto tiempo)\b.*\b(?:llam\w*|respond\w*|contest\w*|contact\w*|escrib\w*|tarda\w*|sera))\b/,
  /\b(?:o que (?:acontece|se passa) (?:agora|a seguir)|(?:quando|quanto tempo)\b.*\b(?:ligam?|liga-me|telefon\w*|respond\w*|contact\w*|demora\w*|sera|vai ser))\b/,
  /\b(?:(?:che )?cosa succede (?:ora|adesso|poi)|(?:quando|quanto (?:tempo|ci))\b.*\b(?:chiam\w*|richiam\w*|rispond\w*|risposta|contatt\w*|ricontatt\w*|vuole|sara))\b/,
  /\b(?:wat gebeurt er nu|hoe (?:gaat het|nu) (?:nu )?verder|(?:wanneer|hoe (?:snel|lang))\b.*\b(?:bel\w*|antwoord\w*|contact|hoor\w*|reage\w*|duurt|is dat|wordt dat))\b/,
]
/** What they would have made, brought or booked is another question. */
const others =
  /\b(?:deliver\w*|order\w*|cake\w*|open\w*|close\w*|bake\w*|pick ?up|collect\w*|appointment|bestell\w*|liefer\w*|termin\w*|rendez-?vous|livr\w*|command\w*|pedido|entreg\w*|cita|encomenda\w*|marcacao|ordin\w*|consegn\w*|appuntamento|afspraak|bezorg\w*)\b/

export function asksWhen(text: string): boolean {
  const folded = fold(text)
  return folded.length <= longest && !others.test(folded) && whens.some(pattern => pattern.test(folded))
}
