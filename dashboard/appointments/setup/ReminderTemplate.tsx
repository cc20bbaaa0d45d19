/** The template that reminds people on one WhatsApp line: which one, and what it says where. */
import { useSignal } from '@preact/signals'
import { type ReminderVariable, reminderVariables } from '../../../shared/booking/reminder-variables.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { TemplatePreview } from '../../conversations/reply/template/TemplatePreview.tsx'
import { templateTitle } from '../../conversations/reply/template/template-title.ts'
import { Button } from '../../design/Button.tsx'
import { formatNumber } from '../../design/format-number.ts'
import { Select } from '../../design/Select.tsx'
import type { RemindersModel, RemindingLine, Standing } from './create-reminders.ts'

const none = ''

/** In the preview an example stands for each. */
const stands: Record<ReminderVariable, { text: string; example: string }> = {
  name: { text: 'Their name', example: 'Leah' },
  company: { text: 'Your company', example: 'your company' },
  service: { text: 'What they come for', example: 'Cake tasting' },
  staff: { text: 'With whom', example: 'Ana' },
  when: { text: 'Day and time', example: 'Tuesday 5 January at 14:30 GMT' },
  day: { text: 'The day', example: 'Tuesday 5 January' },
  time: { text: 'The time', example: '14:30' },
  link: { text: 'The link to move or cancel', example: 'https://…' },
}

export function ReminderTemplate({ line, model }: { line: RemindingLine; model: RemindersModel }) {
  const { mayManage } = useSignedIn()
  const chosen = useSignal(line.chosen ?? none)
  const standing = useSignal<Standing>(line.standing)
  const versions = line.templates.filter(({ name }) => name === chosen.value)
  const variables = [...new Set(versions.flatMap(template => template.variables))]
  const isGone = chosen.value !== none && versions.length === 0
  const isMissing = variables.some(variable => !standing.value[variable])
  const names = [...new Set(line.templates.map(({ name }) => name))]
  const isDirty =
    chosen.value !== (line.chosen ?? none) ||
    variables.some(variable => standing.value[variable] !== line.standing[variable])
  const examples = Object.fromEntries(
    variables.flatMap(variable => {
      const stand = standing.value[variable]
      return stand ? [[variable, stands[stand].example]] : []
    }),
  )
  return (
    <form
      aria-label={`Reminders on WhatsApp ${line.number}`}
      onSubmit={event => {
        event.preventDefault()
        const kept = variables.map(variable => [variable, standing.value[variable]])
        if (!isMissing) model.save(line.id, chosen.value || null, Object.fromEntries(kept))
      }}
    >
      <fieldset class="setup-editor" disabled={!mayManage}>
        <p>
          On WhatsApp, {formatNumber(line.number)}: whoever has not written for 24 hours can be reminded only
          by a template that WhatsApp has approved.
        </p>
        <Select
          label="Template that reminds"
          value={chosen.value}
          choices={[
            { value: none, text: 'None: they are not reminded then' },
            ...(isGone
              ? [{ value: chosen.value, text: `${templateTitle(chosen.value)} (not approved)` }]
              : []),
            ...names.map(name => ({ value: name, text: templateTitle(name) })),
          ]}
          onChoose={name => {
            chosen.value = name
          }}
        />
        {isGone && (
          <p class="notice notice-bad">WhatsApp does not let this template be sent. Choose another.</p>
        )}
        {variables.map(variable => (
          <Select
            key={variable}
            label={`What {{${variable}}} stands for`}
            value={standing.value[variable] ?? none}
            choices={[
              { value: none, text: 'Choose' },
              ...reminderVariables.map(value => ({ value, text: stands[value].text })),
            ]}
            onChoose={value => {
              const { [variable]: _, ...others } = standing.value
              const known = reminderVariables.find(one => one === value)
              standing.value = known ? { ...others, [variable]: known } : others
            }}
          />
        ))}
        {versions[0] && <TemplatePreview template={versions[0]} values={examples} />}
        {isDirty && (
          <div class="setup-editor-end">
            {isMissing && <p class="field-hint">Say what each variable stands for.</p>}
            <Button kind="primary" type="submit" isBusy={model.isBusy.value}>
              Save
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  )
}
