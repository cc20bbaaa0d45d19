/** What went wrong with models in the last day. Visitors were answered all the same. */
import { useSignedIn } from '../app/use-app.ts'
import { shortTime } from '../design/format.ts'
import type { FailedCall } from './fetch-models.ts'
import { sayFailure } from './words.ts'

export function Failures({ failures }: { failures: FailedCall[] }) {
  const { timeZone } = useSignedIn()
  if (failures.length === 0) return null
  return (
    <section class="card setting-card" aria-label="What went wrong">
      <h2>What went wrong lately</h2>
      <p class="muted">Whoever asked was answered all the same: by the next model, or with your entries.</p>
      <ul class="model-failures">
        {failures.map(failure => (
          <li class="model-failure" key={failure.id}>
            <span>{sayFailure(failure)}</span>
            <time class="muted numbers" dateTime={failure.at}>
              {shortTime(failure.at, timeZone.value)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
