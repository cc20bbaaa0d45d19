/** All questions by what becomes of them: three groups, which change as the slider moves. */
import { useSignal } from '@preact/signals'
import type { Outcome } from '../backend/rows.ts'
import { Button } from '../design/Button.tsx'
import { count } from '../design/format.ts'
import { QuestionRow } from './QuestionRow.tsx'
import type { Sorted } from './sort-questions.ts'
import { groupHints, groupNames, saidWords } from './words.ts'

const outcomes: Outcome[] = ['answered', 'offered', 'unknown']
/** Of each group, until all are asked for. */
const shownAtFirst = 6

export function Groups({ sorted }: { sorted: Sorted[] }) {
  return (
    <div class="answering-groups">
      {outcomes.map(outcome => (
        <Group key={outcome} outcome={outcome} members={sorted.filter(({ tried }) => tried === outcome)} />
      ))}
    </div>
  )
}

function Group({ outcome, members }: { outcome: Outcome; members: Sorted[] }) {
  const isWhole = useSignal(false)
  const shown = isWhole.value ? members : members.slice(0, shownAtFirst)
  return (
    <section class="card answering-group" data-outcome={outcome} aria-label={groupNames[outcome]}>
      <header>
        <h2>{groupNames[outcome]}</h2>
        <span class="answering-count numbers">{count(members.length)}</span>
        <p class="muted">{groupHints[outcome]}</p>
      </header>
      <ul class="answering-rows">
        {shown.map(({ question, tried }) => (
          <QuestionRow key={question.id} question={question}>
            {question.said !== tried && <span>When asked: {saidWords[question.said]}</span>}
          </QuestionRow>
        ))}
      </ul>
      {members.length > shown.length && (
        <Button
          kind="plain"
          size="small"
          onClick={() => {
            isWhole.value = true
          }}
        >
          Show all {count(members.length)}
        </Button>
      )}
    </section>
  )
}
