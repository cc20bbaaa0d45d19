/** The whole page: who holds a phone, the phone itself, and what stands around it. */
import { ButtonLink } from '../../../../dashboard/design/Button.tsx'
import { Failed } from '../../../../dashboard/design/Faces.tsx'
import { ToastShelf } from '../../../../dashboard/design/ToastShelf.tsx'
import { Wordmark } from '../../../../dashboard/design/Wordmark.tsx'
import type { Lab as LabModel } from './create-lab.ts'
import { Handset } from './handset/Handset.tsx'
import { LabTabs } from './LabTabs.tsx'
import { Panel } from './panel/Panel.tsx'
import { SwitchesOn } from './panel/SwitchesOn.tsx'
import { PhonePicker } from './phones/PhonePicker.tsx'
import { LabContext } from './use-lab.ts'

export function Lab({ lab }: { lab: LabModel }) {
  if (!lab.overview.value && lab.failure.value) {
    return <Failed sentence={lab.failure.value} onRetry={lab.retry} />
  }
  return (
    <LabContext.Provider value={lab}>
      <div class="lab" data-panel={lab.place.panel.value ?? 'none'} data-chat={lab.line.value !== null}>
        <header class="lab-head">
          <a class="lab-home" href="/" aria-label="Foyer’s dashboard">
            <Wordmark />
          </a>
          <h1>Lab</h1>
          <p class="lab-promise">Phones for trying things out. Nothing sent here leaves this machine.</p>
          {!lab.isLive.value && lab.overview.value && (
            <p class="lab-lost" role="status">
              Not connected. Trying again…
            </p>
          )}
          <ButtonLink href="/conversations" icon="outside" kind="plain" target="_blank">
            <span class="lab-wide">Conversations</span>
          </ButtonLink>
        </header>
        <main class="lab-main">
          <PhonePicker />
          <div class="lab-phone">
            <SwitchesOn />
            <Handset />
          </div>
          <Panel />
        </main>
        <LabTabs />
      </div>
      <ToastShelf toasts={lab.toasts} />
    </LabContext.Provider>
  )
}
