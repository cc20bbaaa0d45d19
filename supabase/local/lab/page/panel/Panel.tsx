/** Beside the phone: the switches, the traffic, and what is needed to connect. */
import { Segments } from '../../../../../dashboard/design/Segments.tsx'
import type { PanelName } from '../place.ts'
import { useLab } from '../use-lab.ts'
import { ConnectPanel } from './ConnectPanel.tsx'
import { SwitchPanel } from './SwitchPanel.tsx'
import { TrafficPanel } from './TrafficPanel.tsx'

const panels = { switches: SwitchPanel, traffic: TrafficPanel, connect: ConnectPanel }

export function Panel() {
  const { place, switchesOn } = useLab()
  const shown = place.panel.value ?? 'switches'
  const Shown = panels[shown]
  return (
    <section class="panel" aria-label="Around the phone">
      <div class="panel-choice">
        <Segments<PanelName>
          label="Show"
          options={[
            { value: 'switches', text: 'Switches', count: switchesOn.value.length },
            { value: 'traffic', text: 'Traffic' },
            { value: 'connect', text: 'Connect' },
          ]}
          value={shown}
          onChoose={panel => {
            place.panel.value = panel
          }}
        />
      </div>
      <Shown />
    </section>
  )
}
