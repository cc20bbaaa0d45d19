/** Things to send without typing or having them. */
import type { Line } from '../../lab-wire.ts'
import { LabIcon } from '../LabIcon.tsx'
import { useLab } from '../use-lab.ts'

export function SampleTray({ via, onSend }: { via: Line['via']; onSend: (sample: string) => void }) {
  const { overview } = useLab()
  const samples = overview.value?.samples.filter(sample => sample.networks.includes(via)) ?? []
  return (
    <ul class="tray" aria-label="Samples">
      {samples.map(({ id, label, icon }) => (
        <li key={id}>
          <button type="button" data-words={icon === 'words' || undefined} onClick={() => onSend(id)}>
            {icon !== 'words' && <LabIcon name={icon} size={18} />}
            {label}
          </button>
        </li>
      ))}
    </ul>
  )
}
