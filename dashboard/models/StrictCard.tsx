/** How much freedom a model has with the company's words. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../app/use-app.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { Switch } from '../design/Switch.tsx'

export function StrictCard() {
  const { backend, company, mayManage, toasts } = useSignedIn()
  const isBusy = useSignal(false)

  async function change(answers_strictly: boolean) {
    isBusy.value = true
    try {
      const changed = backend.from('companies').update({ answers_strictly }).eq('id', company.peek().id)
      company.value = unwrap(await changed.select('*').single())
      toasts.show('Saved. It holds from the next question on.')
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    } finally {
      isBusy.value = false
    }
  }

  return (
    <section class="card models-card" aria-label="Wording">
      <h2>How freely it may phrase</h2>
      <p class="models-says">
        Every sentence is checked against your entries and facts before anybody reads it: prices, numbers,
        dates, names, links and promises must stand there. One that does not hold is never shown; your own
        words are sent instead, and the conversation says why.
      </p>
      <Switch
        label="Only sentences that stand in an entry or a fact, word for word"
        isOn={company.value.answers_strictly}
        isDisabled={!mayManage || isBusy.value}
        onChange={change}
      />
    </section>
  )
}
