/** How people are reminded of their appointments. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { createReminders } from './create-reminders.ts'
import { ReminderTemplate } from './ReminderTemplate.tsx'

export function RemindersCard() {
  const signedIn = useSignedIn()
  const reminders = useModel(() => createReminders(signedIn))
  const state = reminders.state.value
  const lines = state.face === 'ready' ? state.value : []
  return (
    <section class="card company-card">
      <h2>Reminders</h2>
      <p class="muted">
        A day and two hours before, by text message or on WhatsApp. Whoever booked on your website reads it in
        the chat when they come back: nobody can write to them elsewhere.
      </p>
      {state.face === 'failed' && (
        <p class="notice notice-bad">
          <span>{state.sentence}</span>
        </p>
      )}
      {lines.map(line => (
        <ReminderTemplate key={line.id} line={line} model={reminders} />
      ))}
    </section>
  )
}
