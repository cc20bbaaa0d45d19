/** By which rules somebody is no lead for the company, and what they are told. */
import { useSignal } from '@preact/signals'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { Select } from '../../design/Select.tsx'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { FaultLine } from '../FaultLine.tsx'
import { makeNoLead, noLeadChoices } from './make-no-lead.ts'
import { NoLeadRow } from './NoLeadRow.tsx'

export function NoLeadCard({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  const { mayManage } = useSignedIn()
  return (
    <section class="card setting-card" aria-labelledby="no-lead">
      <h2 id="no-lead">Who is no lead for you</h2>
      <p class="setting-says">
        Politely told so, with your words, whatever their points are. Any colleague can take it back, and
        nobody is turned away for something Foyer is not sure to have understood.
      </p>
      {rules.disqualifiers.length === 0 && <p class="muted">Nobody is turned away.</p>}
      <ol class="questions">
        {rules.disqualifiers.map((rule, index) => (
          <NoLeadRow key={rule.id} model={model} rules={rules} index={index} />
        ))}
      </ol>
      <FaultLine fault={model.faults.value.get('disqualifiers')} />
      {mayManage && <AddNoLead model={model} rules={rules} />}
    </section>
  )
}

function AddNoLead({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  const choices = noLeadChoices(rules.fields)
  const chosen = useSignal('')
  if (choices.length === 0 || rules.disqualifiers.length >= 20) return null
  const slot = choices.some(({ value }) => value === chosen.value) ? chosen.value : choices[0]!.value
  return (
    <div class="add-no-lead">
      <Select
        label="Another reason, by what they say about"
        choices={choices}
        value={slot}
        onChoose={value => {
          chosen.value = value
        }}
      />
      <Button
        icon="plus"
        onClick={() => {
          const added = makeNoLead(rules, slot)
          if (added) model.write({ disqualifiers: [...rules.disqualifiers, added] })
        }}
      >
        Add it
      </Button>
    </div>
  )
}
