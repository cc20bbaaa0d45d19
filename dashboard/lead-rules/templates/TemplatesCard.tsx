/** The rules to begin from, each with when it fits. */
import './templates.css'
import { useSignal } from '@preact/signals'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import {
  leadTemplate,
  leadTemplates,
  type TemplateName,
} from '../../../shared/lead/templates/lead-template.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Badge } from '../../design/Badge.tsx'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { isSame } from '../editing/name-changes.ts'
import { fits } from './fits.ts'

const names = Object.keys(leadTemplates) as TemplateName[]

export function TemplatesCard({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  const { company } = useSignedIn()
  const asking = useSignal<TemplateName | null>(null)
  const { language } = company.value
  const { service_area, minimum_price } = rules // theirs, whatever they ask
  const beginFrom = (name: TemplateName) => ({ ...leadTemplate(name, language), service_area, minimum_price })
  const used = names.find(name => isSame(beginFrom(name), rules))
  const close = () => {
    asking.value = null
  }
  return (
    <section class="card setting-card" aria-labelledby="templates">
      <h2 id="templates">Begin from a template</h2>
      <ul class="templates">
        {names.map(name => (
          <li class="template-choice" key={name} data-is-used={name === used}>
            <h3>{leadTemplates[name].name}</h3>
            <p>{leadTemplates[name].sentence}</p>
            <p class="muted">{fits[name]}</p>
            {name === used && (
              <Badge tone={model.isDirty.value ? 'plain' : 'good'}>
                {model.isDirty.value ? 'Not saved yet' : 'In use'}
              </Badge>
            )}
            {name !== used && (
              <Button
                size="small"
                onClick={() => {
                  if (used) model.write(beginFrom(name))
                  else asking.value = name
                }}
              >
                Begin from it<span class="unseen">: {leadTemplates[name].name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking.value && (
        <Dialog
          title={`Begin again from ${leadTemplates[asking.value].name}?`}
          confirm={{
            label: 'Replace them',
            kind: 'primary',
            run: () => {
              if (asking.value) model.write(beginFrom(asking.value))
              close()
            },
          }}
          onClose={close}
        >
          <p>
            It replaces the questions, points, thresholds and reasons on this page with those of the template.
            The places you serve and your minimum price stay. Nothing is stored until you save.
          </p>
        </Dialog>
      )}
    </section>
  )
}
