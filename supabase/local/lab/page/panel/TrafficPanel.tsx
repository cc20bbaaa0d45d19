/** What went between Foyer and the providers: who called whom, and what was answered. */
import { useSignal } from '@preact/signals'
import { Button } from '../../../../../dashboard/design/Button.tsx'
import { Icon } from '../../../../../dashboard/design/Icon.tsx'
import type { TrafficEntry } from '../../lab-wire.ts'
import { useLab } from '../use-lab.ts'

const names = { twilio: 'Twilio', kapso: 'Kapso' }
const step = 60

export function TrafficPanel() {
  const { traffic } = useLab()
  const shown = useSignal(step)
  const entries = traffic.value ?? []
  const latest = entries.slice(-shown.value).reverse()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section class="panel-body" tabIndex={0} aria-label="Traffic">
      <div class="panel-head">
        <h2>What went to and fro</h2>
      </div>
      {entries.length === 0 && (
        <p class="muted">Nothing yet. Send a message and watch it pass, with every answer on the way.</p>
      )}
      <ol class="traffic">
        {latest.map(entry => (
          <TrafficRow key={entry.id} entry={entry} />
        ))}
      </ol>
      {entries.length > shown.value && (
        <Button
          kind="plain"
          size="small"
          onClick={() => {
            shown.value += step
          }}
        >
          Show earlier
        </Button>
      )}
    </section>
  )
}

function TrafficRow({ entry }: { entry: TrafficEntry }) {
  const { at, provider, direction, method, path, status, milliseconds, note } = entry
  const isWebhook = direction === 'webhook'
  return (
    <li class="traffic-row" data-tone={toneOf(status)}>
      <p class="traffic-top">
        <b>
          {isWebhook ? names[provider] : 'Foyer'}
          <span class="unseen"> calls </span>
          <Icon name="forward" size={14} />
          {isWebhook ? 'Foyer' : names[provider]}
        </b>
        <span class="traffic-status numbers">{status ?? 'no answer'}</span>
      </p>
      <code>
        {method} {path}
      </code>
      <small class="numbers">
        <time dateTime={at}>{new Date(at).toLocaleTimeString()}</time> · {Math.round(milliseconds)} ms
        {note && ` · ${note}`}
      </small>
    </li>
  )
}

function toneOf(status: number | null): 'good' | 'brass' | 'bad' {
  if (status === null || status >= 500) return 'bad'
  return status >= 400 ? 'brass' : 'good'
}
