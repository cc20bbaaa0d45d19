/** Everything that can be made to go wrong, one sentence each. */
import { useSignal } from '@preact/signals'
import { Button } from '../../../../../dashboard/design/Button.tsx'
import { Loading, Skeleton } from '../../../../../dashboard/design/Faces.tsx'
import { Segments } from '../../../../../dashboard/design/Segments.tsx'
import type { Overview, Provider } from '../../lab-wire.ts'
import { useLab } from '../use-lab.ts'
import { groupSwitches } from './group-switches.ts'
import { SwitchRow } from './SwitchRow.tsx'

export function SwitchPanel() {
  const { overview, line } = useLab()
  if (!overview.value) {
    return (
      <Loading label="Loading the switches">
        <div class="panel-body">
          <Skeleton widths={[60, 90, 70, 90]} height={28} />
        </div>
      </Loading>
    )
  }
  // Another chat brings its own network's switches forward.
  return <Switches key={line.value?.via} switches={overview.value.switches} />
}

function Switches({ switches }: { switches: Overview['switches'] }) {
  const { line, switchesOn, allOff, turn } = useLab()
  const provider = useSignal<Provider>(line.value?.via === 'whatsapp' ? 'kapso' : 'twilio')
  const countOn = (of: Provider) => switchesOn.value.filter(one => one.provider === of).length
  return (
    <div class="panel-body">
      <div class="panel-head">
        <h2>Make something go wrong</h2>
        <Button size="small" isDisabled={switchesOn.value.length === 0} onClick={allOff}>
          All off
        </Button>
      </div>
      <p class="muted">
        Turn something on, send a message, and see what Foyer makes of it. It stays on until you turn it off.
      </p>
      <Segments<Provider>
        label="Network"
        options={[
          { value: 'twilio', text: 'SMS, Twilio', count: countOn('twilio') },
          { value: 'kapso', text: 'WhatsApp, Kapso', count: countOn('kapso') },
        ]}
        value={provider.value}
        onChoose={chosen => {
          provider.value = chosen
        }}
      />
      {groupSwitches(switches.filter(one => one.provider === provider.value)).map(group => (
        <section class="switch-group" key={group.title} aria-label={group.title}>
          <h3>{group.title}</h3>
          <ul>
            {group.switches.map(one => (
              <SwitchRow key={`${one.provider} ${one.name}`} of={one} onTurn={value => turn(one, value)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
