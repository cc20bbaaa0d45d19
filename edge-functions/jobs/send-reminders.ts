/** Puts the reminders that are due into the outbox, each with a link of its own. */
import { writeTime } from '../../shared/booking/write-time.ts'
import type { DueReminder } from '../_platform/booking-verbs.ts'
import { describeError } from '../_platform/log.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { hash, makeToken } from '../_platform/secrets.ts'
import { fillVariables } from './fill-variables.ts'
import { writeReminder } from './reminder-words.ts'

const maxReminders = 50
/** What fails is tried again after it. */
const leaseSeconds = 120

/** `refused`: by the gate, or because the appointment was changed meanwhile. */
export async function sendReminders(platform: Platform): Promise<{ sent: number; refused: number }> {
  const { database, log } = platform
  const due = await database.call('claim_reminders', {
    max_reminders: maxReminders,
    lease_seconds: leaseSeconds,
  })
  let [sent, refused] = [0, 0]
  for (const reminder of due) {
    try {
      if (await sendReminder(reminder, platform)) sent += 1
      else refused += 1
    } catch (error) {
      log('reminder_failed', { appointment: reminder.appointment.id, error: describeError(error) })
    }
  }
  return { sent, refused }
}

async function sendReminder(due: DueReminder, { database, env }: Platform): Promise<boolean> {
  const { appointment, company, language, hours_before, template } = due
  const token = makeToken()
  const url = `${env.functionsUrl}/calendar/appointment/${token}`
  const zone = appointment.visitor_zone ?? company.zone
  const text = writeReminder(
    {
      company: company.name,
      service: appointment.service.name,
      staff: appointment.staff.name,
      when: writeTime(Date.parse(appointment.starts_at), zone, language),
      url,
    },
    language,
  )
  const stored = await database.call('send_reminder', {
    appointment_id: appointment.id,
    hours_before,
    sequence: appointment.sequence,
    text,
    token_hash: await hash(token),
    template: template && { id: template.id, variables: fillVariables(due, template, url) },
  })
  return !isRefused(stored)
}
