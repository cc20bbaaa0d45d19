/** A question somebody asked, the entry that comes closest today, and how sure that is. */
import type { ComponentChildren } from 'preact'
import { plural } from '../design/format.ts'
import { percent } from '../design/percent.ts'
import type { PastQuestion } from './fetch-past-questions.ts'

export function QuestionRow({
  question,
  children,
}: {
  question: PastQuestion
  children?: ComponentChildren
}) {
  const { conversationId, text, times, entry, confidence } = question
  return (
    <li class="answering-row">
      <a class="answering-asked" href={`/conversations/${conversationId}`}>
        {text}
      </a>
      {confidence !== null && (
        <span class="answering-sure numbers">
          {percent(confidence)}
          <span class="unseen"> sure</span>
        </span>
      )}
      <p class="answering-found">
        {children}
        {entry ? (
          <span>
            Entry: <a href={`/entries/${entry.id}`}>{entry.question}</a>
          </span>
        ) : (
          <span>No entry shares a word with it.</span>
        )}
        {times > 1 && <span>Asked {plural(times, 'time', 'times')}</span>}
      </p>
    </li>
  )
}
