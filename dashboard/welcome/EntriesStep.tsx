/** The first three entries. */
import { useComputed } from '@preact/signals'
import { Field } from '../design/Field.tsx'
import type { Welcome } from './create-welcome.ts'

const examples = [
  {
    question: 'When are you open?',
    answer: 'Tuesday to Saturday from 8 to 5. We are closed on Sundays and Mondays.',
  },
  {
    question: 'Do you deliver?',
    answer: 'Yes, within five miles of the shop. Order by noon the day before.',
  },
  { question: 'How can I pay?', answer: 'By card, cash or bank transfer.' },
]

export function EntriesStep({ welcome }: { welcome: Welcome }) {
  return (
    <>
      {examples.map((example, index) => (
        <EntryFields key={example.question} welcome={welcome} index={index} example={example} />
      ))}
    </>
  )
}

type EntryFieldsProps = { welcome: Welcome; index: number; example: { question: string; answer: string } }

function EntryFields({ welcome, index, example }: EntryFieldsProps) {
  const error = welcome.errors.value.entry
  const mine = error?.index === index ? error : null
  return (
    <fieldset class="first-entry card">
      <legend class="unseen">Entry {index + 1}</legend>
      <Field
        label="Question"
        placeholder={example.question}
        limit={300}
        value={useComputed(() => welcome.entries.value[index]?.question ?? '')}
        error={mine?.question}
        onInput={question => welcome.writeEntry(index, { question })}
      />
      <Field
        label="Answer"
        placeholder={example.answer}
        isLong
        limit={4000}
        value={useComputed(() => welcome.entries.value[index]?.answer ?? '')}
        error={mine?.answer}
        onInput={answer => welcome.writeEntry(index, { answer })}
      />
    </fieldset>
  )
}
