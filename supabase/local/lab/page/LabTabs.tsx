/** On a narrow screen: the phone, or one of the things that stand around it. */
import { LabIcon, type LabIconName } from './LabIcon.tsx'
import type { PanelName } from './place.ts'
import { useLab } from './use-lab.ts'

const tabs: { panel: PanelName | null; name: string; icon: LabIconName }[] = [
  { panel: null, name: 'Phone', icon: 'phone' },
  { panel: 'switches', name: 'Switches', icon: 'switches' },
  { panel: 'traffic', name: 'Traffic', icon: 'traffic' },
  { panel: 'connect', name: 'Connect', icon: 'connect' },
]

export function LabTabs() {
  const { place, switchesOn } = useLab()
  return (
    <nav class="lab-tabs" aria-label="Lab">
      {tabs.map(({ panel, name, icon }) => (
        <button
          key={name}
          type="button"
          aria-current={place.panel.value === panel ? 'page' : undefined}
          onClick={() => {
            place.panel.value = panel
          }}
        >
          <LabIcon name={icon} size={22} />
          {name}
          {panel === 'switches' && switchesOn.value.length > 0 && (
            <span class="lab-tab-count numbers">
              {switchesOn.value.length}
              <span class="unseen"> on</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
