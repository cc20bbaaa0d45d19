/** What became of the numbers that were let go: put back, or not and why. Stays until it was read. */
import { Button } from '../design/Button.tsx'
import { Icon } from '../design/Icon.tsx'
import type { ChannelsModel } from './create-channels.ts'
import { unbrokenNumber } from './unbroken-number.ts'

export function LetGoNotice({ model }: { model: ChannelsModel }) {
  const done = model.letGo.value
  if (!done) return null
  const { restored, failed, message } = done
  // The message sums up the same rows, so its first sentence is enough where they are listed.
  const [headline] = message.match(/^.*?[.!?](?=\s|$)/) ?? [message]
  return (
    <div class={`notice let-go ${failed.length > 0 ? '' : 'notice-calm'}`} role="status">
      <Icon name={failed.length > 0 ? 'warning' : 'check'} size={18} />
      <div class="channel-notice">
        <p>
          <b>{headline}</b>
        </p>
        {restored.length > 0 && (
          <p>
            Put back at the provider as it was before:{' '}
            <span class="numbers">{restored.map(unbrokenNumber).join(', ')}</span>.
          </p>
        )}
        {failed.map(({ number, message: why }) => (
          <p key={number}>
            Not put back: <span class="numbers">{unbrokenNumber(number)}</span>. {why}
          </p>
        ))}
      </div>
      <Button kind="plain" size="small" icon="close" label="Dismiss" onClick={model.dismiss} />
    </div>
  )
}
