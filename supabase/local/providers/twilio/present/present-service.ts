/** Messaging services, and the numbers inside them, as Messaging v1 shows them. */
import { countryOf } from '../traffic/country-of.ts'
import type { IncomingNumber, MessagingService } from '../twilio-state.ts'

const iso = (at: number) => new Date(at).toISOString().replace(/\.\d+/, '')

/** `base` is where messaging.twilio.com is. */
export function presentService(service: MessagingService, base: string) {
  const url = `${base}/v1/Services/${service.sid}`
  return {
    account_sid: service.accountSid,
    area_code_geomatch: true,
    date_created: iso(service.createdAt),
    date_updated: iso(service.updatedAt),
    fallback_method: 'POST',
    fallback_to_long_code: false,
    fallback_url: service.fallbackUrl,
    friendly_name: service.friendlyName,
    inbound_method: service.inboundMethod,
    inbound_request_url: service.inboundRequestUrl,
    links: { phone_numbers: `${url}/PhoneNumbers` },
    mms_converter: true,
    scan_message_content: 'inherit',
    sid: service.sid,
    smart_encoding: false,
    status_callback: service.statusCallback,
    sticky_sender: true,
    synchronous_validation: false,
    url,
    us_app_to_person_registered: false,
    use_inbound_webhook_on_number: service.useInboundWebhookOnNumber,
    usecase: 'undeclared',
    validity_period: 36_000,
  }
}

export function presentServiceNumber(service: MessagingService, number: IncomingNumber, base: string) {
  const { voice, sms, mms } = number.capabilities
  return {
    account_sid: number.accountSid,
    capabilities: [voice && 'Voice', sms && 'SMS', mms && 'MMS'].filter(Boolean),
    country_code: countryOf(number.phoneNumber),
    date_created: iso(number.createdAt),
    date_updated: iso(number.updatedAt),
    phone_number: number.phoneNumber,
    service_sid: service.sid,
    sid: number.sid,
    url: `${base}/v1/Services/${service.sid}/PhoneNumbers/${number.sid}`,
  }
}
