/** Tells visitors what a member changed about their appointments, each with a link of its own. */
import { writeTime } from '../../shared/booking/write-time.ts'
import type { DueNews } from '../_platform/booking-news-verbs.ts'
import { describeError } from '../_platform/log.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { hash, makeToken } from '../_platform/secrets.ts'
import { writeNews } from './news-words.ts'

const maxNews = 50
/** What fails is tried again after it. */
const leaseSeconds = 60

/** `told`: put into the outbox. `waits`: for the end of quiet hours. `refused`: the gate's reason, for the member to read. */
export type Told =
  | { became: 'told'; by: 'widget' | 'sms' | 'whatsapp'; conversation: string; has_delivery: boolean }
  | { became: 'waits'; until: string; message: string }
  | { became: 'refused'; reason: string; message: string }

/** Everything that is due, or what is due of one appointment; in no order. */
export async function tellNews(platform: Platform, appointmentId: string | null = null): Promise<Told[]> {
  const { database, log } = platform
  const due = await database.call('claim_news', {
    max_news: maxNews,
    lease_seconds: leaseSeconds,
    appointment_id: appointmentId,
  })
  const told: Told[] = []
  for (const news of due) {
    try {
      told.push(await tell(news, platform))
    } catch (error) {
      log('news_failed', { appointment: news.appointment.id, error: describeError(error) })
    }
  }
  return told
}

async function tell(
  { kind, appointment, company, language }: DueNews,
  { database, env }: Platform,
): Promise<Told> {
  const token = makeToken()
  const text = writeNews(
    kind,
    {
      company: company.name,
      service: appointment.service.name,
      staff: appointment.staff.name,
      when: writeTime(Date.parse(appointment.starts_at), appointment.visitor_zone ?? company.zone, language),
      url: `${env.functionsUrl}/calendar/appointment/${token}`,
    },
    language,
  )
  const stored = await database.call('tell_news', {
    appointment_id: appointment.id,
    sequence: appointment.sequence,
    text,
    token_hash: kind === 'moved' ? await hash(token) : null,
  })
  if (!isRefused(stored)) {
    return {
      became: 'told',
      by: stored.kind,
      conversation: stored.conversation_id,
      has_delivery: stored.has_delivery,
    }
  }
  const { refused: reason, message = '', waits_until: until } = stored
  return until ? { became: 'waits', until, message } : { became: 'refused', reason, message }
}
