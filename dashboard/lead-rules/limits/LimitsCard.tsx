/** Where the company works, and from which price. */
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Segments } from '../../design/Segments.tsx'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { FaultLine } from '../FaultLine.tsx'
import { Chips } from './Chips.tsx'
import { readAmount, typedAmount } from './read-amount.ts'
import { currencies, usualCurrency } from './usual-currency.ts'

export function LimitsCard({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  const { mayManage } = useSignedIn()
  const { service_area: area } = rules
  return (
    <section class="card setting-card" aria-labelledby="limits">
      <h2 id="limits">Where you work, and from which price</h2>
      <fieldset class="limits" disabled={!mayManage}>
        <legend class="unseen">Where you work, and from which price</legend>
        <Segments
          label="Where you work"
          hasVisibleLabel
          value={area ? 'some' : 'all'}
          options={[
            { value: 'all', text: 'Everywhere' },
            { value: 'some', text: 'Only in some places' },
          ]}
          onChoose={chosen => model.write({ service_area: chosen === 'all' ? null : [] })}
        />
        {area && (
          <Chips
            label="Places"
            hint="How their postcodes begin, such as BS or BA1, or a town. Several at once: put commas between them."
            words={area}
            most={500}
            fault={model.faults.value.get('service_area')}
            onChange={places => model.write({ service_area: places })}
          />
        )}
        <Price model={model} rules={rules} />
      </fieldset>
    </section>
  )
}

function Price({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  const { company } = useSignedIn()
  const id = useId()
  const { minimum_price: price } = rules
  const typed = useSignal(typedAmount(price?.amount))
  const currency = useSignal(price?.currency ?? usualCurrency(company.value.time_zone))
  // a draft that was thrown away, a template, somebody else's: what was typed is not theirs
  if (readAmount(typed.peek()) !== (price?.amount ?? null)) typed.value = typedAmount(price?.amount)
  const write = (text: string, code: string) => {
    typed.value = text
    currency.value = code
    const amount = readAmount(text)
    model.write({ minimum_price: amount === null ? null : { amount, currency: code } })
  }
  const fault = model.faults.value.get('minimum_price.amount')
  return (
    <div class="field">
      <label class="field-label" for={id}>
        Your work begins at
      </label>
      <div class="price">
        <input
          class="input numbers"
          id={id}
          inputMode="decimal"
          autocomplete="off"
          placeholder="Any price"
          value={typed}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${id}-hint`}
          onInput={event => write(event.currentTarget.value, currency.value)}
        />
        <span class="select">
          <select
            class="input"
            aria-label="Currency"
            value={currency.value}
            onChange={event => write(typed.value, event.currentTarget.value)}
          >
            {[...new Set([currency.value, ...currencies])].map(code => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </span>
      </div>
      <p class="field-hint" id={`${id}-hint`}>
        What somebody would spend is measured by it. Leave it empty if there is no such price.
      </p>
      <FaultLine fault={fault} />
    </div>
  )
}
