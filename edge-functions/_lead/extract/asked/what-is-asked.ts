/** Tells from what the assistant or a member last said what the visitor is being asked. */
import { fold } from '../words/fold.ts'
import { type Topic, topics } from './topics.ts'

const asks =
  /\?|\b(?:when|what|where|which|who|how) (?:do|would|will|are|is|can|could|should|may)\b|\b(?:please|could|may i|can i|tell me|let me know|share|give me|bitte|svp|s'il vous plait|por favor|per favore|graag|alstublieft)\b/
const confirms =
  /\b(?:confirm|correct|is that right|verify|review|would you like me to|you(?:'d| would) like (?:to|a|an|the)|you want (?:to|me)|shall i|should i|just to (?:check|clarify))\b/

const begins =
  /\b(?:from|begin|start|pick|check ?in|both|dates|date and|for (?:what|which)|and (?:when|what|at)|need)\b/
const beginnings: Topic[] = ['when', 'time', 'appointment', 'timeline']

/** Empty when nothing was asked. A "Please confirm …" asks for a yes, not for a date. */
export function whatIsAsked(text: string): Set<Topic> {
  const found = new Set<Topic>()
  for (const sentence of fold(text).split(/(?<=[?!])\s+|(?<=\.)\s+(?=[a-z¿¡])/)) {
    const isQuestion = asks.test(sentence) || (sentence.split(' ').length <= 4 && !sentence.endsWith('.'))
    if (!isQuestion) continue
    const heard = new Set(topics.filter(([, pattern]) => pattern.test(sentence)).map(([topic]) => topic))
    if (
      heard.has('end') &&
      /\b(?:ate quando|hasta cuando|bis wann|fino a quando)\b.*\b(?:precis|necesit|brauch|serv)/.test(
        sentence,
      )
    )
      heard.add('timeline')
    else if (heard.has('end') && !begins.test(sentence)) for (const topic of beginnings) heard.delete(topic)
    if (
      /\b(?:any|some)thing (?:else|more)|what else|sonst noch|noch etwas|autre chose|algo mas|mais alguma|altro\b|nog iets/.test(
        sentence,
      )
    )
      heard.delete('need')
    if (heard.has('when') && !/num|phone|telef|mail|nummer/.test(sentence)) heard.delete('phone') // "When can we call you?"
    for (const topic of heard) found.add(topic)
    if (
      confirms.test(sentence) &&
      !/\b(?:when|what|which|who|wann|quand|cuando|quando|wanneer)\b/.test(sentence)
    )
      for (const topic of [...beginnings, 'end'] as const) found.delete(topic)
  }
  if (/\b(?:company|business|firm|firmen|pet|dog|product|project|domain|user)(?:'s)? ?name/.test(fold(text)))
    found.delete('name')
  return found
}
