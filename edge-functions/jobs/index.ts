/** The clock's door: one bounded sweep that resumes what was cut off and forgets what must go. Open to the clock's secret only. */

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
import { Refusal } from '../_platform/errors.ts'
import { openDoor } from '../_platform/http.ts'
import { describeError } from '../_platform/log.ts'
import { type Door, type Platform, serve } from '../_platform/platform.ts'
import { equalsSecret } from '../_platform/secrets.ts'
import { answerDueTurns } from './answer-due-turns.ts'
import { hearWaiting } from './hear-waiting.ts'
import { listInbound } from './list-inbound.ts'
import { lookAfterHandOffs } from './look-after-hand-offs.ts'
import { pushLeads } from './push-leads.ts'
import { readEntries } from './read-entries.ts'
import { rescoreLeads } from './rescore-leads.ts'
import { sendOwnerTexts } from './send-owner-texts.ts'
import { sendReminders } from './send-reminders.ts'

export function jobsDoor(platform: Platform): Door {
  const { env, database, log } = platform
  const models = openModels(env)
  const outbox = { database, channels: openChannels(env), log }
  const app = openDoor('jobs', platform)

  app.post('/', async context => {
    if (!(await equalsSecret(context.req.header('x-foyer-jobs-secret') ?? '', env.jobsSecret))) {
      throw new Refusal(403, 'forbidden', 'Only the clock may come in here.')
    }
    const broken: string[] = []
    /** A part that breaks is logged and leaves the others alone; the next sweep tries it again. */
    async function part<T>(name: string, work: () => Promise<T>): Promise<T | null> {
      try {
        return await work()
      } catch (error) {
        log('job_failed', { job: name, error: describeError(error) })
        broken.push(name)
        return null
      }
    }

    async function answerAndSend() {
      const [turns, reminders, news, handOffs] = await Promise.all([
        part('turns', () => answerDueTurns({ database, models, log, functionsUrl: env.functionsUrl })),
        part('reminders', () => sendReminders(platform)),
        part('news', () => tellNews(platform)),
        part('hand_offs', async () => ({
          ...(await hearWaiting({ database, log })), // before whoever looks after them is asked
          ...(await lookAfterHandOffs(platform)),
        })),
      ])
      const ownerTexts = await part('owner_texts', () => sendOwnerTexts(outbox))
      const deliveries = await part('deliveries', () => sendDue(null, outbox)) // with what the turns just said
      return { turns, reminders, news: news?.length ?? 0, deliveries, handOffs, ownerTexts }
    }

    const [
      { turns, reminders, news, deliveries, handOffs, ownerTexts },
      silent,
      lines,
      attachments,
      connections,
      templates,
      entries,
      leads,
      pushes,
    ] = await Promise.all([
      answerAndSend(),
      part('silent', () => lookAfterSilent(outbox)),
      part('lines', () =>
        reconcileLines({
          database,
          log,
          listInbound: line => listInbound(line, env),
          describeRefusal: (line, error) => outbox.channels[line.provider].classifyFailure(error).message,
          rearm: async line => {
            if (line.provider === 'kapso') await rearmWebhook(line, { env })
          },
        }),
      ),
      part('attachments', () => fetchAttachments(platform)),
      part('connections', () => checkConnections(platform)),
      part('templates', () => syncTemplates(platform)),
      part('entries', () => readEntries({ embedder: models.embedder, database, log })),
      part('leads', () => rescoreLeads({ database, log })),
      part('lead_pushes', () => pushLeads(platform)),
    ])
    const swept = await part('sweep', () => database.call('sweep', {}))
    const holds = await part('holds', () => database.call('expire_holds', { max_holds: 5_000 }))
    return context.json(
      {
        turns: turns?.turns ?? 0,
        failed: turns?.failed ?? 0,
        ...{
          reminders,
          news,
          deliveries,
          silent,
          lines,
          attachments,
          connections,
          templates,
          entries,
          leads,
        },
        ...{ pushes, hand_offs: handOffs, owner_texts: ownerTexts, swept, holds, broken },
      },
      broken.length > 0 ? 500 : 200,
    )
  })

  return app
}

export default serve(jobsDoor)
