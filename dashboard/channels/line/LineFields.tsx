/** The words of a line: its name among colleagues, and what its assistant is told. */
import { useComputed } from '@preact/signals'
import { useSignedIn } from '../../app/use-app.ts'
import { Field } from '../../design/Field.tsx'
import type { LineSettings } from './create-line-settings.ts'

export function LineFields({ settings }: { settings: LineSettings }) {
  const { mayManage, company } = useSignedIn()
  const { form, errors, write } = settings
  return (
    <fieldset class="card channel-form" disabled={!mayManage}>
      <Field
        label="Name of the line"
        limit={80}
        hint="What you and your colleagues call it. Customers do not see it."
        value={useComputed(() => form.value.name)}
        error={errors.value.name}
        onInput={name => write({ name })}
      />
      <Field
        label="Name of the assistant"
        limit={60}
        hint={`Signs its first message to each person, such as “–\u00a0Juniper, AI assistant of ${company.value.name}”.`}
        value={useComputed(() => form.value.assistantName)}
        error={errors.value.assistantName}
        onInput={assistantName => write({ assistantName })}
      />
      <Field
        label="Instructions for the assistant"
        isLong
        limit={1000}
        placeholder="Most people here ask about wholesale orders. Keep it to two sentences."
        hint="How it answers on this line alone. What it may say comes from your entries."
        value={useComputed(() => form.value.instructions)}
        error={errors.value.instructions}
        onInput={instructions => write({ instructions })}
      />
    </fieldset>
  )
}
