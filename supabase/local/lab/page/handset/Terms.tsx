/** What the network lets the company say to this phone, and the other end of the line: the company's own phone. */
import type { Signal } from '@preact/signals'
import type { Line } from '../../lab-wire.ts'
import { LabIcon, type LabIconName } from '../LabIcon.tsx'
import { useLab } from '../use-lab.ts'
import { timeLeft } from './time-left.ts'
import { useNow } from './use-now.ts'

export function Terms({ line, isByHand }: { line: Line; isByHand: Signal<boolean> }) {
  const { icon, tone, text } = useWords(line)
  return (
    <div class="terms" data-tone={tone}>
      <p class="numbers">
        <LabIcon name={icon} size={18} />
        {text}
      </p>
      {line.via === 'whatsapp' && line.takesReplies && (
        <button
          type="button"
          class="terms-side"
          aria-pressed={isByHand.value}
          aria-label="Answer as the company"
          title="Answer from the company’s own phone"
          onClick={() => {
            isByHand.value = !isByHand.value
          }}
        >
          <LabIcon name="shop" size={16} />
          As the company
        </button>
      )}
    </div>
  )
}

function useWords(line: Line): { icon: LabIconName; tone: 'calm' | 'bad' | 'brass'; text: string } {
  const { terms } = useLab()
  const now = useNow()
  if (!line.takesReplies) return { icon: 'sms', tone: 'calm', text: 'This sender takes no replies.' }
  if (!line.isConnected) {
    return { icon: 'connect', tone: 'brass', text: 'Not connected: what you send here goes nowhere.' }
  }
  if (terms.value?.blockage) {
    return { icon: 'stop', tone: 'bad', text: `Nothing gets through. ${terms.value.blockage}` }
  }
  if (line.via === 'sms') {
    return terms.value?.hasStopped
      ? { icon: 'stop', tone: 'bad', text: 'Stopped: nothing gets through until this phone texts START.' }
      : { icon: 'sms', tone: 'calm', text: 'The company may text. STOP ends that.' }
  }
  const ends = terms.value?.windowEndsAt
  if (!ends) return { icon: 'clock', tone: 'brass', text: 'Never written: only templates arrive.' }
  const left = timeLeft(ends, now.value)
  return left
    ? { icon: 'clock', tone: 'calm', text: `Window: ${left} left` }
    : { icon: 'clock', tone: 'brass', text: 'Window closed: only templates arrive.' }
}
