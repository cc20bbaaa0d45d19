/** Children, and whoever needs other help than the company's, are asked for nothing. Pure. */
import type { Topic } from '../../shared/lead/questions/moment.ts'
import type { LeadBrief } from '../_platform/lead-brief.ts'
import { tellTopic } from './tell-topic.ts'

const topics: readonly Topic[] = ['distress', 'minor', 'legal', 'medical']

/** Whatever they have spoken of since: it was said in this conversation. */
export function isLeftAlone(said: LeadBrief['said']): boolean {
  return said.some(({ author, text }) => {
    const topic = author === 'visitor' ? tellTopic([text]) : null
    return topic !== null && topics.includes(topic)
  })
}
