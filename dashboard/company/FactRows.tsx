/** Facts as rows of a name and a value. */
import './fields.css'
import type { CompanyFact } from '../backend/rows.ts'
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import type { WritableCompany } from './writable-company.ts'

export const firstFacts = ['Opening hours', 'Address', 'Phone', 'E-mail']
const suggested = [
  ...firstFacts,
  'Delivery area',
  'Ways to pay',
  'Parking',
  'Prices from',
  'Languages spoken',
]

export function FactRows({ company, isReadOnly }: { company: WritableCompany; isReadOnly?: boolean }) {
  const { facts } = company.form.value
  const error = company.errors.value.facts
  const unused = suggested.filter(label => !facts.some(fact => fact.label === label))
  const write = (index: number, part: Partial<CompanyFact>) =>
    company.write({ facts: facts.map((fact, at) => (at === index ? { ...fact, ...part } : fact)) })
  const add = (label: string) => company.write({ facts: [...facts, { label, value: '' }] })
  const remove = (index: number) => company.write({ facts: facts.filter((_, at) => at !== index) })
  return (
    <div class="facts">
      <ul>
        {facts.map((fact, index) => (
          <li key={index}>
            <input
              class="input facts-label"
              aria-label={`Name of fact ${index + 1}`}
              aria-invalid={error?.at === index || undefined}
              placeholder="Name"
              value={fact.label}
              onInput={event => write(index, { label: event.currentTarget.value })}
            />
            <textarea
              class="input"
              rows={1}
              aria-label={fact.label || `Fact ${index + 1}`}
              placeholder={placeholders[fact.label] ?? ''}
              value={fact.value}
              onInput={event => write(index, { value: event.currentTarget.value })}
            />
            {!isReadOnly && (
              <Button
                kind="plain"
                icon="close"
                label={`Remove ${fact.label || 'this row'}`}
                onClick={() => remove(index)}
              />
            )}
          </li>
        ))}
      </ul>
      {error && (
        <p class="field-error" role="alert">
          <Icon name="warning" size={15} />
          {error.problem}
        </p>
      )}
      {!isReadOnly && (
        <div class="facts-more">
          {unused.map(label => (
            <Button key={label} size="small" icon="plus" onClick={() => add(label)}>
              {label}
            </Button>
          ))}
          <Button kind="plain" size="small" icon="plus" onClick={() => add('')}>
            Another
          </Button>
        </div>
      )}
    </div>
  )
}

const placeholders: Record<string, string> = {
  'Opening hours': 'Tuesday to Saturday, 8:00 to 17:00',
  Address: '12 North Street, Bristol BS3 1HT',
  Phone: '0117 496 0123',
  'E-mail': 'hello@example.com',
}
