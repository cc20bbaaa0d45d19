/** Facts as rows of a name and a value. */
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import type { Welcome } from './create-welcome.ts'

const more = ['Delivery area', 'Ways to pay', 'Parking', 'Prices from', 'Languages spoken']

export function FactsStep({ welcome }: { welcome: Welcome }) {
  const { facts, writeFact, addFact, removeFact } = welcome
  const error = welcome.errors.value.facts
  const unused = more.filter(label => !facts.value.some(fact => fact.label === label))
  return (
    <div class="facts">
      <ul>
        {facts.value.map((fact, index) => (
          <li key={index}>
            <input
              class="input facts-label"
              aria-label={`Name of fact ${index + 1}`}
              placeholder="Name"
              value={fact.label}
              onInput={event => writeFact(index, { label: event.currentTarget.value })}
            />
            <textarea
              class="input"
              rows={1}
              aria-label={fact.label || `Fact ${index + 1}`}
              placeholder={placeholders[fact.label] ?? ''}
              value={fact.value}
              onInput={event => writeFact(index, { value: event.currentTarget.value })}
            />
            <Button
              kind="plain"
              icon="close"
              label={`Remove ${fact.label || 'this row'}`}
              onClick={() => removeFact(index)}
            />
          </li>
        ))}
      </ul>
      {error && (
        <p class="field-error" role="alert">
          <Icon name="warning" size={15} />
          {error}
        </p>
      )}
      <div class="facts-more">
        {unused.map(label => (
          <Button key={label} size="small" icon="plus" onClick={() => addFact(label)}>
            {label}
          </Button>
        ))}
        <Button kind="plain" size="small" icon="plus" onClick={() => addFact('')}>
          Another
        </Button>
      </div>
    </div>
  )
}

const placeholders: Record<string, string> = {
  'Opening hours': 'Tuesday to Saturday, 8:00 to 17:00',
  Address: '12 North Street, Bristol BS3 1HT',
  Phone: '0117 496 0123',
  'E-mail': 'hello@example.com',
}
