/** What visitors read before they have asked anything. */
import { useComputed } from '@preact/signals'
import { Field } from '../design/Field.tsx'
import { Lines } from '../design/Lines.tsx'
import type { WidgetSettings } from './create-widget-settings.ts'
import { mostStarters, type WidgetForm } from './widget-form.ts'

export function Words({ settings, form }: { settings: WidgetSettings; form: WidgetForm }) {
  const errors = settings.errors.value
  return (
    <section class="card widget-card">
      <h2>First words</h2>
      <Field
        label="Name of the assistant"
        limit={60}
        value={useComputed(() => settings.form.value?.assistantName ?? '')}
        error={errors.assistantName}
        onInput={assistantName => settings.write({ assistantName })}
      />
      <Field
        label="Greeting"
        isLong
        limit={400}
        value={useComputed(() => settings.form.value?.greeting ?? '')}
        error={errors.greeting}
        onInput={greeting => settings.write({ greeting })}
      />
      <Lines
        label="Questions to start with"
        hint="Up to three, offered as buttons. Choose some your entries answer well."
        addLabel="Add a question"
        placeholder="What are your opening hours?"
        limit={mostStarters}
        lines={form.starters}
        error={errors.starters ? { problem: errors.starters } : undefined}
        onChange={starters => settings.write({ starters })}
      />
    </section>
  )
}
