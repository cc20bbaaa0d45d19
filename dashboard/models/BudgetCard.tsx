/** What the models cost today, and how much they may. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../app/use-app.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { Button } from '../design/Button.tsx'
import { Field } from '../design/Field.tsx'
import { count, plural } from '../design/format.ts'
import type { Spending } from './fetch-models.ts'
import { dollars, readDollars, typedDollars } from './money.ts'

export function BudgetCard({ today }: { today: Spending }) {
  const { company } = useSignedIn()
  const budget = company.value.model_daily_budget_micros
  const hasUnknown = today.counted > today.cost
  return (
    <section class="card setting-card" aria-label="Costs">
      <h2>Today</h2>
      <p class="models-spent">
        <strong class="numbers">{dollars(today.counted)}</strong>
        <span class="muted">of {dollars(budget)}</span>
      </p>
      <meter
        class="models-meter"
        min={0}
        max={Math.max(budget, 1)}
        value={today.counted}
        aria-label="Spent today"
      />
      <p class="muted">
        {today.calls === 0
          ? 'No model was asked today.'
          : `${plural(today.calls, 'call', 'calls')}, ${count(today.tokens)} tokens.`}
        {hasUnknown &&
          ' A model without a price counts as a dear one: $10 for a million tokens read, $40 for a million written.'}
      </p>
      {today.counted >= budget && (
        <p class="notice" role="status">
          The day’s budget is used up. Until midnight, visitors get your entries word for word.
        </p>
      )}
      <BudgetField budget={budget} />
    </section>
  )
}

function BudgetField({ budget }: { budget: number }) {
  const { backend, company, mayManage, toasts } = useSignedIn()
  const typed = useSignal(typedDollars(budget))
  const isBusy = useSignal(false)
  const micros = readDollars(typed.value)

  async function save() {
    if (micros === null) return
    isBusy.value = true
    try {
      const { id } = company.peek()
      const changed = backend.from('companies').update({ model_daily_budget_micros: micros }).eq('id', id)
      company.value = unwrap(await changed.select('*').single())
      toasts.show('Saved. It holds from the next question on.')
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    } finally {
      isBusy.value = false
    }
  }

  if (!mayManage) return null
  return (
    <form
      class="models-budget"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label="At most, in US dollars a day"
        value={typed}
        hint="Before it would be exceeded, answers are your entries, word for word. With 0 no model is ever asked."
        error={micros === null ? 'Write an amount such as 5, at most 10000.' : undefined}
        onInput={text => {
          typed.value = text
        }}
      />
      {micros !== budget && (
        <Button kind="primary" type="submit" isBusy={isBusy.value} isDisabled={micros === null}>
          Save
        </Button>
      )}
    </form>
  )
}
