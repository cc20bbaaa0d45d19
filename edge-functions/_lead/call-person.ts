/** Whether what somebody writes is for a person at once, whoever asked for one; and what they are told then. */
import { type Purpose, purposes } from '../../shared/lead/purposes.ts'
import type { Topic } from '../../shared/lead/questions/moment.ts'
import { callPersonTextsFor } from './call-person-texts.ts'
import { tellTopic, urgentTopics } from './tell-topic.ts'

export type PersonCalled = { reason: 'urgent' | 'complaint'; text: string }

type Asking = { purpose: Purpose; company: string; language: string; knowsAnswer: boolean }

/** `texts`: what was written since the last reply. Who asks how to complain, and is told, has not complained. */
export function callPerson(
  texts: string[],
  { purpose, company, language, knowsAnswer }: Asking,
): PersonCalled | null {
  const topic = tellTopic(texts)
  const { handsOver } = purposes[purpose]
  const say = callPersonTextsFor(language)
  if (topic && urgentTopics.includes(topic) && handsOver.includes('urgent')) {
    const text = say.urgent(company)
    return { reason: 'urgent', text: isDangerous(topic) ? `${say.danger} ${text}` : text }
  }
  if (topic === 'complaint' && handsOver.includes('complaint') && !knowsAnswer)
    return { reason: 'complaint', text: say.complaint(company) }
  return null
}

function isDangerous(topic: Topic): boolean {
  return topic === 'distress' || topic === 'medical'
}
