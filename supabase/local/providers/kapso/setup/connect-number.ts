/** What happens when a business goes through its setup link: it gets a number, or an error. */
import { digits, uuid } from '../../network/random-ids.ts'
import type { Exchange } from '../exchange.ts'
import type { ConnectionType, KapsoNumber, SetupLink } from '../kapso-state.ts'
import { announceNumber } from '../traffic/announce.ts'

export type NewKapsoNumber = {
  displayNumber: string
  verifiedName: string
  type?: ConnectionType
  customerId?: string | null
}

/** Adds a number, with the template every new account comes with. */
export function addNumber(
  { state, world }: Exchange,
  { displayNumber, verifiedName, type = 'dedicated', customerId = null }: NewKapsoNumber,
): KapsoNumber {
  if (state.numbers.some(number => number.displayNumber === displayNumber))
    throw new Error('That number is connected already.')
  const number: KapsoNumber = {
    id: digits(15),
    internalId: uuid(),
    businessAccountId: digits(15),
    customerId,
    displayNumber,
    verifiedName,
    isCoexistence: type === 'coexistence',
    createdAt: world.now(),
  }
  state.numbers.push(number)
  state.templates.push({
    id: digits(16),
    businessAccountId: number.businessAccountId,
    name: 'hello_world',
    language: 'en_US',
    category: 'UTILITY',
    status: 'APPROVED',
    parameterFormat: 'POSITIONAL',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Hello World' },
      {
        type: 'BODY',
        text: 'Welcome and congratulations!! This message demonstrates your ability to send a WhatsApp message.',
      },
    ],
  })
  world.changed()
  return number
}

/** Returns where the business is sent then, or null where the link names no address. */
export function completeSetup(
  exchange: Exchange,
  link: SetupLink,
  details: NewKapsoNumber,
): { number: KapsoNumber; redirect: string | null } {
  const number = addNumber(exchange, { ...details, customerId: link.customerId })
  Object.assign(link, { status: 'used', setupStatus: 'completed' })
  const { id: phoneNumberId, customerId } = number
  announceNumber(exchange, { event: 'whatsapp.phone_number.created', phoneNumberId, customerId })
  const redirect = withQuery(link.successRedirectUrl, {
    setup_link_id: link.id,
    status: 'completed',
    phone_number_id: number.id,
    business_account_id: number.businessAccountId,
    ...(link.provisionsNumber ? { provisioned_phone_number_id: number.internalId } : {}),
    display_phone_number: number.displayNumber,
  })
  return { number, redirect }
}

export function failSetup(link: SetupLink, errorCode: string): string | null {
  Object.assign(link, { setupStatus: 'failed', setupError: errorCode })
  return withQuery(link.failureRedirectUrl, { setup_link_id: link.id, error_code: errorCode })
}

function withQuery(address: string | null, query: Record<string, string>): string | null {
  if (address === null) return null
  const url = new URL(address)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}
