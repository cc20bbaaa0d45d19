/** What the clock does in one sweep. Each part is bounded; what it leaves waits for the next. */
import { tellNews } from '../_booking/tell-news.ts'
import { checkConnections } from '../_channels/kapso/lines/check-connections.ts'
import { syncTemplates } from '../_channels/kapso/lines/sync-templates.ts'
import { rearmWebhook } from '../_channels/kapso/rearm-webhook.ts'
import { fetchAttachments } from '../_channels/media/fetch-attachments.ts'
import { reconcileLines } from '../_inbox/reconcile-lines.ts'
import { openModels } from '../_model/open-models.ts'
import { lookAfterSilent } from '../_outbox/look-after-silent.ts'
import { openChannels } from '../_outbox/open-channels.ts'
import { sendDue } from '../_outbox/send-due.ts'
import type { Platform } from '../_platform/platform.ts'
import { answerDueTurns } from './answer-due-turns.ts'
import { hearWaiting } from './hear-waiting.ts'
import { listInbound } from './list-inbound.ts'
import { lookAfterHandOffs } from './look-after-hand-offs.ts'
import { pushLeads } from './push-leads.ts'
import { readEntries } from './read-entries.ts'
import { rescoreLeads } from './rescore-leads.ts'
import type { Part } from './run-parts.ts'
import { sendOwnerTexts } from './send-owner-texts.ts'
import { sendReminders } from './send-reminders.ts'

export function openParts(platform: Platform): Record<string, Part> {
  const { env, database, log } = platform
  const models = openModels(env)
  const outbox = { database, channels: openChannels(env), log }

  const lookingAfterLines = {
    database,
    log,
    listInbound: line => listInbound(line, env),
    describeRefusal: (line, error) => outbox.channels[line.provider].classifyFailure(error).message,
    rearm: async line => {
      if (line.provider === 'kapso') await rearmWebhook(line, { env })
    },
  } satisfies Parameters<typeof reconcileLines>[0]

  const saying = {
    turns: { work: () => answerDueTurns({ database, models, log, functionsUrl: env.functionsUrl }) },
    reminders: { work: () => sendReminders(platform) },
    news: { work: () => tellNews(platform) },
    waiting: { work: () => hearWaiting({ database, log }) },
    hand_offs: { after: ['waiting'], work: () => lookAfterHandOffs(platform) },
    owner_texts: { after: ['turns', 'hand_offs'], work: () => sendOwnerTexts(outbox) },
    // with what was said just now
    deliveries: {
      after: ['turns', 'reminders', 'news', 'owner_texts'],
      work: () => sendDue(null, outbox),
    },
  }
  const lookingAfter = {
    silent: { work: () => lookAfterSilent(outbox) },
    lines: { work: () => reconcileLines(lookingAfterLines) },
    attachments: { work: () => fetchAttachments(platform) },
    connections: { work: () => checkConnections(platform) },
    templates: { work: () => syncTemplates(platform) },
    entries: { work: () => readEntries({ embedder: models.embedder, database, log }) },
    leads: { work: () => rescoreLeads({ database, log }) },
    pushes: { work: () => pushLeads(platform) },
  }
  const forgetting = {
    sweep: {
      after: [...Object.keys(saying), ...Object.keys(lookingAfter)],
      work: () => database.call('sweep', {}),
    },
    holds: { after: ['sweep'], work: () => database.call('expire_holds', { max_holds: 5_000 }) },
  }
  return { ...saying, ...lookingAfter, ...forgetting }
}
