/** The rules by which a company tells leads apart: tried on the leads there are, and saved. */
import {
  PreviewRulesRequest,
  type PreviewRulesResponse,
  SaveRulesRequest,
  type SaveRulesResponse,
} from '../../../shared/lead-door.ts'
import { readBody, requireJson } from '../../_platform/http.ts'
import type { Platform } from '../../_platform/platform.ts'
import { isRefused } from '../../_platform/refused.ts'
import { type DeskRoutes, deskRoutes, readId } from '../desk-routes.ts'
import { refuse } from '../refuse.ts'
import { previewRules } from './preview-rules.ts'
import { readRules } from './read-rules.ts'

const previewed = 1_000

export function ruleRoutes({ database }: Platform): DeskRoutes {
  const routes = deskRoutes()

  routes.post('/companies/:id/lead-rules', async context => {
    requireJson(context.req.raw)
    const { version, rules } = await readBody(context.req.raw, SaveRulesRequest)
    const company_id = readId(context.req.param('id'), 'not_allowed')
    const read = readRules(rules)
    if ('invalid' in read) return context.json(read.invalid, 422)
    const saved = await database.call('save_lead_rules', {
      ...{ member_id: context.get('memberId'), company_id, version },
      rules: read.rules,
    })
    if (isRefused(saved))
      throw refuse(saved.refused === 'unknown_company' ? { refused: 'not_allowed' } : saved)
    return context.json(saved satisfies SaveRulesResponse)
  })

  routes.post('/companies/:id/lead-rules/preview', async context => {
    requireJson(context.req.raw)
    const { rules } = await readBody(context.req.raw, PreviewRulesRequest)
    const company_id = readId(context.req.param('id'), 'not_allowed')
    const read = readRules(rules)
    if ('invalid' in read) return context.json(read.invalid, 422)
    const latest = await database.call('latest_leads', {
      ...{ member_id: context.get('memberId'), company_id, max_leads: previewed },
    })
    if (isRefused(latest)) throw refuse(latest)
    const preview = previewRules(latest.to_score, read.rules, new Date())
    return context.json(preview satisfies PreviewRulesResponse)
  })

  return routes
}
