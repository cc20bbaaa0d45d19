/** Asks why a lead was lost: what is not written down now is not known later. */
import { useSignal } from '@preact/signals'
import { Dialog } from '../../design/Dialog.tsx'
import { Field } from '../../design/Field.tsx'

/** Characters. */
const longest = 400
const usual = [
  'Too expensive',
  'Went with somebody else',
  'Never answered',
  'Bad timing',
  'Not what they need',
]

type DialogProps = { name: string; onLose: (reason: string) => void; onClose: () => void }

export function LostDialog({ name, onLose, onClose }: DialogProps) {
  const reason = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const write = (text: string) => {
    reason.value = text.slice(0, longest)
    error.value = undefined
  }
  return (
    <Dialog
      title={`Why was ${name} lost?`}
      confirm={{
        label: 'Move to lost',
        kind: 'primary',
        run() {
          const said = reason.peek().trim()
          if (said) onLose(said)
          else error.value = 'Say why, in a few words.'
        },
      }}
      onClose={onClose}
    >
      <div class="lost-reasons">
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
