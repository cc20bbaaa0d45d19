/** Chooses a file, by a click or by dropping it, or takes what is pasted. */
import { useSignal } from '@preact/signals'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { Import } from './create-import.ts'

const sample = `question,answer,alternatives
Do you deliver?,"Yes, within five miles.",Can you bring it? | By post?
Are you open on Sundays?,"Yes, from 9 until 1.",`

export function FileChoice({ model, problem }: { model: Import; problem: string | null }) {
  return (
    <>
      <p class="import-says">
        Bring the questions and answers you have already, from a spreadsheet, a help page or another tool. You
        see what becomes of each row before anything is saved.
      </p>
      {problem && (
        <p class="notice notice-bad" role="alert">
          <Icon name="warning" size={18} />
          {problem}
        </p>
      )}
      <DropPlace onFile={model.choose} />
      <div class="import-paste">
        <Field
          label="Or paste it"
          placeholder="Straight from a spreadsheet, question first"
          isLong
          value={model.pasted}
          onInput={text => {
            model.pasted.value = text
          }}
        />
        {model.pasted.value.trim() && <Button onClick={model.paste}>Look at it</Button>}
      </div>
      <details class="import-sample">
        <summary>What the file should look like</summary>
        <p>
          A question and an answer in each row, or an object of JSON. Other ways to ask stand between bars; a
          column <code>language</code> may say <code>en</code> or <code>pt-BR</code>. Without names in the
          first row, the question comes first. A question you have already gets the new answer.
        </p>
        <pre>{sample}</pre>
      </details>
    </>
  )
}

function DropPlace({ onFile }: { onFile: (file: File) => void }) {
  const isOver = useSignal(false)
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    isOver.value = is
  }
  return (
    <label
      class="import-drop"
      data-over={isOver.value}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={event => {
        over(false)(event)
        const [file] = event.dataTransfer?.files ?? []
        if (file) onFile(file)
      }}
    >
      <input
        class="unseen"
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,application/json"
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = '' // the same file again, once it is mended, is a change too
          if (file) onFile(file)
        }}
      />
      <Icon name="import" size={26} />
      <b>Choose a file, or drop it here</b>
      <span>CSV or JSON, up to 2,000 questions</span>
    </label>
  )
}
