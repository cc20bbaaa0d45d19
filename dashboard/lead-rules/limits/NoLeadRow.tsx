/** One rule by which somebody is no lead: a sentence; opened, what it looks at and what they are told. */
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Disqualifier } from '../../../shared/lead/disqualifier.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Badge } from '../../design/Badge.tsx'
import { Button } from '../../design/Button.tsx'
import { Icon } from '../../design/Icon.tsx'
import { Segments } from '../../design/Segments.tsx'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { countFaults } from '../editing/find-faults.ts'
import { FaultLine } from '../FaultLine.tsx'
import { Words } from '../Words.tsx'
import { NoLeadLimit } from './NoLeadLimit.tsx'
import { sayNoLead, whyResting } from './say-no-lead.ts'

export function NoLeadRow({
  model,
  rules,
  index,
}: {
  model: LeadRulesModel
  rules: LeadRules
  index: number
}) {
  const { mayManage } = useSignedIn()
  const id = useId()
  const rule = rules.disqualifiers[index]!
  const place = `disqualifiers.${index}`
  const isOpened = useSignal(rule.reason === '') // it was just added
  const isOpen = isOpened.value || countFaults(model.faults.value, place) > 0
  const resting = whyResting(rules, rule)
  const write = (next: Disqualifier) =>
    model.write({ disqualifiers: rules.disqualifiers.map((one, at) => (at === index ? next : one)) })
  return (
    <li class="question" data-is-open={isOpen}>
      <div class="question-head">
        <button
          type="button"
          class="question-open"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            isOpened.value = !isOpen
          }}
        >
          <Icon name="door" />
          <span class="question-words">
            <b>{sayNoLead(rules, rule)}</b>
            <span class="muted">{resting ?? (rule.reason ? `“${rule.reason}”` : 'Not worded yet')}</span>
          </span>
          {rule.strength === 'soft' && <Badge>Only noted</Badge>}
          <Icon name={isOpen ? 'up' : 'down'} size={18} />
        </button>
      </div>
      <div id={id}>
        {isOpen && (
          <fieldset class="question-body" disabled={!mayManage}>
            <legend class="unseen">{sayNoLead(rules, rule)}</legend>
            <NoLeadLimit rules={rules} rule={rule} onChange={write} />
            <FaultLine fault={model.faults.value.get(place) ?? model.faults.value.get(`${place}.options`)} />
            <Segments
              label="What happens"
              hasVisibleLabel
              value={rule.strength}
              options={[
                { value: 'hard', text: 'They are told' },
                { value: 'soft', text: 'Only noted for you' },
              ]}
              onChoose={strength => write({ ...rule, strength })}
            />
            <Words
              label={rule.strength === 'hard' ? 'What they are told' : 'What is noted'}
              isLong
              value={rule.reason}
              placeholder="We only deliver in Bristol, but our shop is open to everybody."
              {...(rule.strength === 'hard' && { hint: 'Polite, and with another way where there is one.' })}
              fault={model.faults.value.get(`${place}.reason`)}
              onInput={reason => write({ ...rule, reason })}
            />
            {mayManage && (
              <div class="question-actions">
                <Button
                  kind="plain"
                  size="small"
                  icon="remove"
                  onClick={() =>
                    model.write({ disqualifiers: rules.disqualifiers.filter(one => one.id !== rule.id) })
                  }
                >
                  Remove
                </Button>
              </div>
            )}
          </fieldset>
        )}
      </div>
    </li>
  )
}
