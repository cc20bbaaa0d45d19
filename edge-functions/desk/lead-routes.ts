/** What a member does with a lead: moves it, says what they know of it, makes it somebody's. */
import {
  AssignLeadRequest,
  type AssignLeadResponse,
  MoveLeadRequest,
  MoveLeadResponse,
  RecordFactRequest,
  RecordFactResponse,
} from '../../shared/lead-door.ts'
import { readRules, scoreAgain } from '../_lead/score-again.ts'
import { Refusal } from '../_platform/errors.ts'
import { readBody, requireJson } from '../_platform/http.ts'
import type { LeadStanding, LeadsToScore } from '../_platform/lead-verbs.ts'
import type { Platform } from '../_platform/platform.ts'
import { isRefused } from '../_platform/refused.ts'
import { type DeskRoutes, deskRoutes, readId } from './desk-routes.ts'
import { findValueFault } from './leads/find-value-fault.ts'
import { refuse } from './refuse.ts'

export function leadRoutes({ database }: Platform): DeskRoutes {
  const routes = deskRoutes()

  /** Stored only if nothing has changed since; if something has, the clock scores it. */
  async function score(leads: LeadsToScore): Promise<LeadStanding> {
    const [standing] = await database.call('record_scores', scoreAgain(leads))
    if (!standing) throw refuse({ refused: 'unknown_lead' })
    return standing
  }

  routes.post('/leads/:id/move', async context => {
    requireJson(context.req.raw)
    const lead_id = readId(context.req.param('id'), 'unknown_lead')
    const { state, reason = null } = await readBody(context.req.raw, MoveLeadRequest)
    const moved = await database.call('move_lead', {
      ...{ member_id: context.get('memberId'), lead_id },
      ...{ new_state: state, reason },
    })
    if (isRefused(moved)) throw refuse(moved)
    if ('state' in moved) return context.json(MoveLeadResponse.parse(moved))
    // nothing of where it stood counts: the score decides
    const leads = moved.to_score.leads.map(lead => ({ ...lead, state: 'new' }))
    return context.json(MoveLeadResponse.parse(await score({ ...moved.to_score, leads })))
  })

  routes.post('/leads/:id/facts', async context => {
    requireJson(context.req.raw)
    const of = {
      member_id: context.get('memberId'),
      lead_id: readId(context.req.param('id'), 'unknown_lead'),
    }
    const fact = await readBody(context.req.raw, RecordFactRequest)
    const lead = await database.call('read_lead', of)
    if (isRefused(lead)) throw refuse(lead)
    const fault = findValueFault(readRules(lead.to_score), fact.slot, fact.value)
    if (fault) throw new Refusal(422, 'invalid_value', fault, { field: 'value' })
    const recorded = await database.call('record_fact', { ...of, fact })
    if (isRefused(recorded)) throw refuse(recorded)
    let standing = await score(recorded.to_score)
    // somebody was at the lead this moment: who looks at its score should not wait for the clock
    for (let again = 0; standing.is_stale && again < 3; again += 1) {
      const now = await database.call('read_lead', of)
      if (isRefused(now)) break
      standing = await score(now.to_score)
    }
    return context.json(RecordFactResponse.parse({ lead: standing }))
  })

  routes.post('/leads/:id/owner', async context => {
    requireJson(context.req.raw)
    const lead_id = readId(context.req.param('id'), 'unknown_lead')
    const { member } = await readBody(context.req.raw, AssignLeadRequest)
    const assigned = await database.call('assign_lead', {
      ...{ member_id: context.get('memberId'), lead_id, owner_id: member },
    })
    if (isRefused(assigned)) throw refuse(assigned)
    return context.json(assigned satisfies AssignLeadResponse)
  })

  return routes
}
