/** Where a rule draws its line: which answers, how small, how cheap. */
import type { Disqualifier } from '../../../shared/lead/disqualifier.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { NumberBox } from '../NumberBox.tsx'

type LimitProps = { rules: LeadRules; rule: Disqualifier; onChange: (rule: Disqualifier) => void }

export function NoLeadLimit({ rules, rule, onChange }: LimitProps) {
  const field = rules.fields.find(({ slot }) => slot === rule.slot)
  if (rule.when === 'option' && field?.type === 'enum') {
    return (
      <fieldset class="field">
        <legend class="field-label">Answers</legend>
        {field.options.map(({ id, label }) => (
          <label class="answer-choice" key={id}>
            <input
              type="checkbox"
              checked={rule.options.includes(id)}
              onChange={event => {
                const others = rule.options.filter(one => one !== id)
                onChange({ ...rule, options: event.currentTarget.checked ? [...others, id] : others })
              }}
            />
            {label || 'Not worded yet'}
          </label>
        ))}
      </fieldset>
    )
  }
  if (rule.when === 'smaller_than') {
    return (
      <div class="limit">
        Under
        <NumberBox
          label="Under so many"
          value={rule.size}
          least={1}
          most={100_000}
          onChange={size => onChange({ ...rule, size })}
        />
      </div>
    )
  }
  if (rule.when === 'under_minimum') {
    return (
      <div class="limit">
        Under
        <NumberBox
          label="Under so many per cent of your price"
          value={rule.percent}
          least={1}
          onChange={percent => onChange({ ...rule, percent })}
        />
        % of your price
      </div>
    )
  }
  return null
}
