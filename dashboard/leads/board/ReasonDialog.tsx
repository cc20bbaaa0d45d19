/** Asks why somebody is put among the lost or the disqualified: what is not written down now is not known later. */
import { useSignal } from '@preact/signals'
import { Dialog } from '../../design/Dialog.tsx'
import { Field } from '../../design/Field.tsx'
import { placeNames, type ReasonedPlace } from '../states.ts'

/** Characters. */
const longest = 400
const asking: Record<ReasonedPlace, { title: (name: string) => string; usual: string[] }> = {
  lost: {
    title: name => `Why was ${name} lost?`,
    usual: ['Too expensive', 'Went with somebody else', 'Never answered', 'Bad timing', 'Not what they need'],
  },
  disqualified: {
    title: name => `Why is ${name} no lead?`,
    usual: [
      'Not what we do',
      'Too far away',
      'Too small for us',
      'A customer already',
      'Wants to sell us something',
    ],
  },
}

type DialogProps = {
  place: ReasonedPlace
  name: string
  onMove: (reason: string) => void
  onClose: () => void
}

export function ReasonDialog({ place, name, onMove, onClose }: DialogProps) {
  const { title, usual } = asking[place]
  const reason = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const write = (text: string) => {
    reason.value = text.slice(0, longest)
    error.value = undefined
  }
  return (
    <Dialog
      title={title(name)}
      confirm={{
        label: `Move to ${placeNames[place].toLowerCase()}`,
        kind: 'primary',
        run() {
          const said = reason.peek().trim()
          if (said) onMove(said)
          else error.value = 'Say why, in a few words.'
        },
      }}
      onClose={onClose}
    >
      <div class="usual-reasons">
        {usual.map(text => (
          <button
            key={text}
            type="button"
            class="chip"
            aria-pressed={reason.value === text}
            onClick={() => write(text)}
          >
            {text}
          </button>
        ))}
      </div>
      <Field
        label="Reason"
        value={reason}
        limit={longest}
        error={error.value}
        hasFocus
        hint="Your colleagues read it; the visitor does not."
        onInput={write}
      />
    </Dialog>
  )
}
