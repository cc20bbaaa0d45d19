/** The questions a move would change, one by one. */
import { QuestionRow } from './QuestionRow.tsx'
import { isChange, type Sorted } from './sort-questions.ts'
import { saidWords } from './words.ts'

export function Changes({ sorted }: { sorted: Sorted[] }) {
  const changed = sorted.filter(isChange)
  if (changed.length === 0) return null
  return (
    <section class="card setting-card answering-changes" aria-label="What would change">
      <h2>What would change</h2>
      <ul class="answering-rows">
        {changed.map(one => (
          <QuestionRow key={one.question.id} question={one.question}>
            <b>
              Now {saidWords[one.now]}, would be {saidWords[one.tried]}
            </b>
          </QuestionRow>
        ))}
      </ul>
    </section>
  )
}
