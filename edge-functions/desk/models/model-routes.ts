/** A company's own language models: which ones a key opens, adding one, asking it whether it is well. */
import {
  AddModelRequest,
  type AddModelResponse,
  CheckModelRequest,
  type CheckModelResponse,
  OfferModelsRequest,
  type OfferModelsResponse,
} from '../../../shared/models-door.ts'
import { listModels } from '../../_model/clients/list-models.ts'
import { listPrice } from '../../_model/list-prices.ts'
import { readBody, requireJson } from '../../_platform/http.ts'
import type { Platform } from '../../_platform/platform.ts'
import { isRefused } from '../../_platform/refused.ts'
import { type DeskRoutes, deskRoutes, readId } from '../desk-routes.ts'
import { refuse } from '../refuse.ts'
import { askModelProvider } from './ask-model-provider.ts'
import { checkModel } from './check-model.ts'
import { findAddress } from './find-address.ts'

export function modelRoutes(platform: Platform): DeskRoutes {
  const { database, env } = platform
  const routes = deskRoutes()

  routes.post('/companies/:id/models/offer', async context => {
    requireJson(context.req.raw)
    const given = await readBody(context.req.raw, OfferModelsRequest)
    const asking = { memberId: context.get('memberId'), companyId: context.req.param('id') }
    const address = await findAddress(given, asking, platform)
    const asked = { provider: given.provider, model: '' }
    const models = await askModelProvider(asked, platform, () => listModels(address, env))
    return context.json({ models } satisfies OfferModelsResponse)
  })

  routes.post('/companies/:id/models', async context => {
    requireJson(context.req.raw)
    const { model, task, ...given } = await readBody(context.req.raw, AddModelRequest)
    const { provider } = given
    const asking = { memberId: context.get('memberId'), companyId: context.req.param('id') }
    const address = { ...(await findAddress(given, asking, platform)), model }
    await askModelProvider({ provider, model }, platform, () => checkModel(address, env))

    const prices = listPrice(provider, model)
    const added = await database.call('add_model', {
      member_id: asking.memberId,
      company_id: asking.companyId,
      provider,
      base_url: address.baseUrl,
      model,
      task,
      key: given.key ?? null,
      input_price_micros: prices?.input ?? null,
      output_price_micros: prices?.output ?? null,
    })
    if (isRefused(added)) throw refuse(added)
    return context.json({ id: added.model_id } satisfies AddModelResponse)
  })

  routes.post('/models/:id/check', async context => {
    requireJson(context.req.raw)
    const { key: newKey } = await readBody(context.req.raw, CheckModelRequest)
    const model_id = readId(context.req.param('id'), 'unknown_model')
    const stored = await database.call('read_model', { member_id: context.get('memberId'), model_id })
    if (isRefused(stored)) throw refuse(stored)

    const { provider, base_url: baseUrl, model } = stored
    const key = newKey ?? stored.key ?? ''
    const asked = await askModelProvider({ provider, model }, platform, () =>
      checkModel({ provider, baseUrl, model, key }, env),
    ).then(
      () => null,
      (refusal: Error) => {
        if (newKey !== undefined) throw refusal // the old one may still be good
        return refusal.message
      },
    )
    await database.call('record_model_check', { model_id, problem: asked, new_key: newKey ?? null })
    return context.json({
      state: asked === null ? 'well' : 'failing',
      problem: asked,
    } satisfies CheckModelResponse)
  })

  return routes
}
