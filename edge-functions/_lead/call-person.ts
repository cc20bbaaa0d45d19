/** Whether what somebody writes is for a person at once, whoever asked for one; and what they are told then. */
import { type Purpose, purposes } from '../../shared/lead/purposes.ts'
import type { Topic } from '../../shared/lead/questions/moment.ts'
import { beginsToAsk } from './begins-to-ask.ts'
import { callPersonTextsFor } from './call-person-texts.ts'
import { tellTopic, urgentTopics } from './tell-topic.ts'

/** `isUnder`: an answer the company has written comes first. */
export type PersonCalled = { reason: 'urgent' | 'complaint'; text: string; isUnder?: boolean }

type Asking = { purpose: Purpose; company: string; language: string; knowsAnswer: boolean }

/** `texts`: what was written since the last reply; `language`: theirs. Who asks how to complain, and is told, has not complained. */
export function callPerson(
  texts: string[],
  { purpose, company, language, knowsAnswer }: Asking,
): PersonCalled | null {
  const topic = tellTopic(texts)
  const { handsOver } = purposes[purpose]
  const say = callPersonTextsFor(language)
  if (topic && urgentTopics.includes(topic) && handsOver.includes('urgent')) {
    if (topic === 'minor') return { reason: 'urgent', text: say.minor(company) }
    if (topic === 'danger' && knowsAnswer)
      return { reason: 'urgent', text: say.pressing(company), isUnder: true }
    const text = say.urgent(company)
    return { reason: 'urgent', text: isDangerous(topic) ? `${say.danger} ${text}` : text }
  }
  if (topic !== 'complaint' || !handsOver.includes('complaint')) return null
  if (knowsAnswer && tellTopic(texts.flatMap(told)) !== 'complaint') return null
  return { reason: 'complaint', text: say.complaint(company), isUnder: knowsAnswer }
}

/** The sentences that ask nothing. */
function told(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter(sentence => !sentence.includes('?') && !beginsToAsk(sentence))
}

function isDangerous(topic: Topic): boolean {
  return topic === 'distress' || topic === 'danger' || topic === 'medical'
}
