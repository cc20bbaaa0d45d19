/** Where a member's model is to be reached and with which key; refused before anything is asked there. */
import type { OfferModelsRequest } from '../../../shared/models-door.ts'
import type { ModelAddress } from '../../_model/clients/client.ts'
import { readBaseUrl } from '../../_model/clients/reach/read-base-url.ts'
import { Refusal } from '../../_platform/errors.ts'
import type { Platform } from '../../_platform/platform.ts'
import { allowsPrivate } from '../../_platform/read-public-address.ts'
import { isRefused } from '../../_platform/refused.ts'
import { readId } from '../desk-routes.ts'
import { refuse } from '../refuse.ts'

/** Throws a 403 for whoever is no owner or admin of the company, whether it is there or not. */
export async function findAddress(
  { provider, base_url, key }: OfferModelsRequest,
  { memberId, companyId }: { memberId: string; companyId: string },
  { database, env }: Platform,
): Promise<Omit<ModelAddress, 'model'>> {
  const baseUrl =
    provider === 'other' ? readBaseUrl(base_url ?? '', { allowsPrivate: allowsPrivate(env) }) : null
  if (provider === 'other' && baseUrl === null) {
    const message =
      'Enter an address on the internet that begins with https://, such as https://models.example.com/v1.'
    throw new Refusal(400, 'invalid_request', message, { field: 'base_url' })
  }

  const kept = await database.call('find_model_key', {
    member_id: memberId,
    company_id: readId(companyId, 'not_allowed'),
    endpoint: baseUrl ?? provider,
  })
  if (isRefused(kept)) throw refuse(kept)
  const found = key ?? kept.key ?? ''
  if (provider !== 'other' && found === '') {
    throw new Refusal(400, 'invalid_request', 'Enter the key that opens it.', { field: 'key' })
  }
  return { provider, baseUrl, key: found }
}
