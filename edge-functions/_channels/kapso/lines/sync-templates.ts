/** Fetches the templates of WhatsApp lines anew, each once a day: they are approved, paused and changed at Meta. */
import { describeError } from '../../../_platform/log.ts'
import type { Platform } from '../../../_platform/platform.ts'
import { listTemplates } from './list-templates.ts'

/** In one sweep; the next takes the rest. */
const maxLines = 3

/** Templates that cannot be fetched stay as they are until the next time. */
export async function syncTemplates({
  database,
  env,
  log,
}: Pick<Platform, 'database' | 'env' | 'log'>): Promise<{ lines: number; failed: number }> {
  const due = await database.call('claim_template_syncs', { max_lines: maxLines })
  const synced = await Promise.all(
    due.map(async ({ channel_id, business_account_id }) => {
      try {
        const templates = await listTemplates(business_account_id, env.kapso)
        await database.call('record_templates', { channel_id, templates })
        return true
      } catch (error) {
        log('templates_not_synced', { channel: channel_id, error: describeError(error) })
        return false
      }
    }),
  )
  return { lines: synced.length, failed: synced.filter(isDone => !isDone).length }
}
