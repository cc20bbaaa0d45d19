/** What else an answer took into account: the question before, their language, what they were told earlier, time, interest. */
import type { ConversationEvent } from '../../backend/rows.ts'

const languages = new Intl.DisplayNames(['en'], { type: 'language' })
const lateFrom = 120

/** `details`: of the event `replied`. One sentence each, in the order they are read. */
export function answerContext(details: ConversationEvent['details']): string[] {
  const { heard_with_before, answer_language, visitor_language, recalled, late_minutes, waits } = details
  return [
    heard_with_before ? 'Understood together with the question before.' : null,
    answer_language && visitor_language
      ? `It is in ${languages.of(String(answer_language))}; a line before it says so in ${languages.of(String(visitor_language))}, which they write.`
      : null,
    recalled ? 'The model was told what this person had been answered before.' : null,
    typeof late_minutes === 'number'
      ? `It came ${duration(late_minutes)} after the question, and names it.`
      : null,
    waiting[String(waits)] ?? null,
  ].filter(sentence => sentence !== null)
}

/** Why no question followed, where one might have (shared/lead/questions/why-not-yet.ts). */
const waiting: Record<string, string> = {
  no_interest: 'It asked nothing: they have shown no interest yet.',
  just_looking: 'It asked nothing: they are only looking.',
}

function duration(minutes: number): string {
  return minutes < lateFrom ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`
}
