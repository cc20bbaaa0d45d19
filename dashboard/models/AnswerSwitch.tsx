/** One switch over how answers are given, saved at once. */
import { useSignal } from '@preact/signals'
import { useSignedIn } from '../app/use-app.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { Switch } from '../design/Switch.tsx'

type SwitchProps = { setting: 'answers_strictly' | 'shows_sources'; label: string }

export function AnswerSwitch({ setting, label }: SwitchProps) {
  const { backend, company, mayManage, toasts } = useSignedIn()
  const isBusy = useSignal(false)

  async function change(isOn: boolean) {
    isBusy.value = true
    try {
      const values = setting === 'shows_sources' ? { shows_sources: isOn } : { answers_strictly: isOn }
      const changed = backend.from('companies').update(values).eq('id', company.peek().id)
      company.value = unwrap(await changed.select('*').single())
      toasts.show('Saved. It holds from the next question on.')
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    } finally {
      isBusy.value = false
    }
  }

  return (
    <Switch
      label={label}
      isOn={company.value[setting]}
      isDisabled={!mayManage || isBusy.value}
      onChange={change}
    />
  )
}
