/** Where one writes: words, or a sample of everything else a phone can send. */
import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Line } from '../../lab-wire.ts'
import { LabIcon } from '../LabIcon.tsx'
import { useLab } from '../use-lab.ts'
import { SampleTray } from './SampleTray.tsx'

export function Composer({ line, isByHand }: { line: Line; isByHand: Signal<boolean> }) {
  const { send, answerByHand, messages } = useLab()
  const text = useSignal('')
  const hasTray = useSignal(messages.peek().length === 0)
  const box = useRef<HTMLTextAreaElement>(null)
  const byHand = isByHand.value
  // On a screen that is touched, the keyboard would cover what is there to be read first.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) box.current?.focus({ preventScroll: true })
  }, [])

  async function submit() {
    const words = text.value.trim()
    if (!words) return
    text.value = ''
    hasTray.value = false
    box.current?.focus()
    const isDone = byHand ? await answerByHand(words) : await send({ text: words })
    if (!isDone && !text.value) text.value = words // nothing typed is lost
  }

  return (
    <form
      class="composer"
      data-by-hand={byHand}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') hasTray.value = false
      }}
    >
      {byHand && (
        <p class="composer-side">You are the company now, writing from its own phone. Foyer hears of it.</p>
      )}
      {hasTray.value && !byHand && (
        <SampleTray
          via={line.via}
          onSend={sample => {
            hasTray.value = false
            send({ sample })
            box.current?.focus()
          }}
        />
      )}
      <div class="composer-row">
        {!byHand && (
          <button
            type="button"
            class="round round-plain"
            aria-expanded={hasTray.value}
            aria-label="Samples to send"
            title="Samples to send"
            onClick={() => {
              hasTray.value = !hasTray.value
            }}
          >
            <LabIcon name="attach" />
          </button>
        )}
        <textarea
          ref={box}
          class="input"
          rows={1}
          value={text.value}
          aria-label={byHand ? 'Message from the company' : 'Message'}
          placeholder={byHand ? 'As the company' : 'Message'}
          onInput={event => {
            text.value = event.currentTarget.value
          }}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            submit()
          }}
        />
        <button type="submit" class="round" disabled={!text.value.trim()} aria-label="Send" title="Send">
          <LabIcon name="send" />
        </button>
      </div>
    </form>
  )
}
