/** The appointments in the company's own calendar: a link that is made, copied and taken back. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { fullTime } from '../../design/format.ts'
import { createCalendar } from './create-calendar.ts'

export function CalendarCard() {
  const signedIn = useSignedIn()
  const calendar = useModel(() => createCalendar(signedIn))
  const state = calendar.state.value
  const openedAt = state.face === 'ready' ? state.value.opened_at : null
  const url = calendar.url.value
  return (
    <section class="card company-card">
      <h2>In your own calendar</h2>
      <p class="muted">
        Google Calendar, Outlook and Apple Calendar can subscribe to your appointments. Whoever has the link
        reads names, times and notes, so give it to nobody else.
      </p>
      {state.face === 'failed' && (
        <p class="notice notice-bad">
          <span>{state.sentence}</span>
        </p>
      )}
      {url && (
        <div class="calendar-link">
          <input class="input" aria-label="Link of the calendar" readOnly value={url} onFocus={selectAll} />
          <Button kind="primary" icon="copy" onClick={calendar.copy}>
            Copy
          </Button>
        </div>
      )}
      {openedAt && (
        <p class="field-hint">
          {url
            ? 'It is shown this once. If you lose it, make a new one.'
            : `There is a link since ${fullTime(openedAt, signedIn.timeZone.value)}. A new one takes its place.`}
        </p>
      )}
      {state.face === 'ready' && (
        <div class="calendar-actions">
          <Button icon="calendar" isBusy={calendar.isBusy.value} onClick={calendar.open}>
            {openedAt ? 'Make a new link' : 'Make a link'}
          </Button>
          {openedAt && (
            <Button kind="plain" isBusy={calendar.isBusy.value} onClick={calendar.revoke}>
              Take it back
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function selectAll(event: { currentTarget: HTMLInputElement }) {
  event.currentTarget.select()
}
