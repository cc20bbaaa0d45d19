/** What a question for a field is about. */
import type { FieldRead } from '../dialogue.ts'
import type { Topic } from './topics.ts'

const topicsOfTypes: Partial<Record<FieldRead['type'], Topic>> = {
  email: 'email',
  phone: 'phone',
  money: 'budget',
  date: 'appointment',
  interval: 'timeline',
  size: 'size',
  place: 'place',
}
const topicsOfSlots: Record<string, Topic> = {
  name: 'name',
  need: 'need',
  authority: 'authority',
  urgency: 'urgency',
}

/** Null for a field of the company's own making. */
export function topicOf({ slot, type }: FieldRead): Topic | null {
  return topicsOfSlots[slot] ?? topicsOfTypes[type] ?? null
}
