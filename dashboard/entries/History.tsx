/** How an entry came to read as it does: every version, what changed in it, and the way back. */
import { useModel, useSignedIn } from '../app/use-app.ts'
import type { EntryVersion } from '../backend/rows.ts'
import { Badge } from '../design/Badge.tsx'
import { Button } from '../design/Button.tsx'
import { Loading, Skeleton } from '../design/Faces.tsx'
import { fullTime } from '../design/format.ts'
import { createHistory } from './create-history.ts'
import { DraftDiff } from './DraftDiff.tsx'

type HistoryProps = {
  entryId: string
  current: number
  /** `null` for those who only read. */
  onUseAgain: ((version: EntryVersion) => void) | null
}

export function History({ entryId, current, onUseAgain }: HistoryProps) {
  const signedIn = useSignedIn()
  const { timeZone } = signedIn
  const history = useModel(() => createHistory(signedIn, entryId))
  const state = history.state.value
  return (
    <section class="history" aria-label="History">
      <h3>History</h3>
      {state.face === 'loading' && (
        <Loading label="Loading the history">
          <div class="history-loading">
            <Skeleton widths={[40]} />
          </div>
        </Loading>
      )}
      {state.face === 'failed' && (
        <p class="history-failed" role="alert">
          {state.sentence}{' '}
          <Button kind="plain" size="small" onClick={history.restart}>
            Try again
          </Button>
        </p>
      )}
      {state.face === 'ready' && (
        <ol>
          {state.value.map(({ version, before, writer }) => (
            <li key={version.id}>
              <details>
                <summary>
                  <b class="numbers">Version {version.version}</b>
                  <span class="muted">
                    {fullTime(version.created_at, timeZone.value)} · {writer}
                  </span>
                  {version.version === current && <Badge tone="good">in use</Badge>}
                </summary>
                <div class="history-change">
                  <DraftDiff before={before} after={version} />
                  {onUseAgain && version.version !== current && (
                    <Button size="small" icon="history" onClick={() => onUseAgain(version)}>
                      Use this version again
                    </Button>
                  )}
                </div>
              </details>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
