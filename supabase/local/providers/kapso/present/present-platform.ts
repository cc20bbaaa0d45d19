/** Customers, setup links, numbers, webhooks and templates, as Kapso and Meta show them. */
import type { Customer, KapsoNumber, KapsoWebhook, SetupLink, Template } from '../kapso-state.ts'

const iso = (at: number) => new Date(at).toISOString()

export const presentCustomer = (customer: Customer) => ({
  id: customer.id,
  name: customer.name,
  external_customer_id: customer.externalId,
  created_at: iso(customer.createdAt),
  updated_at: iso(customer.updatedAt),
})

export const setupUrl = (link: SetupLink, base: string): string =>
  `${base}/kapso/whatsapp/setup/${link.token}`

export const presentSetupLink = (link: SetupLink, { base, now }: { base: string; now: number }) => ({
  id: link.id,
  status: link.status === 'active' && now > link.expiresAt ? 'expired' : link.status,
  created_at: iso(link.createdAt),
  expires_at: iso(link.expiresAt),
  url: setupUrl(link, base),
  success_redirect_url: link.successRedirectUrl,
  failure_redirect_url: link.failureRedirectUrl,
  allowed_connection_types: link.allowedConnectionTypes,
  provision_phone_number: link.provisionsNumber,
  phone_number_area_code: null,
  phone_number_country_isos: ['US'],
  theme_config: {},
  whatsapp_setup_status: link.setupStatus,
  whatsapp_setup_error: link.setupError,
})

export const presentNumber = (number: KapsoNumber) => ({
  id: number.id,
  internal_id: number.internalId,
  phone_number_id: number.id,
  name: number.verifiedName,
  business_account_id: number.businessAccountId,
  is_coexistence: number.isCoexistence,
  inbound_processing_enabled: true,
  calls_enabled: false,
  webhook_verified_at: iso(number.createdAt),
  created_at: iso(number.createdAt),
  updated_at: iso(number.createdAt),
  customer_id: number.customerId,
  display_name: number.verifiedName,
  display_phone_number: number.displayNumber,
  display_phone_number_normalized: number.displayNumber.slice(1),
  verified_name: number.verifiedName,
  quality_rating: 'GREEN',
  code_verification_status: 'VERIFIED',
  name_status: 'APPROVED',
  status: 'CONNECTED',
  throughput_tier: 'STANDARD',
  whatsapp_business_manager_messaging_limit: 'TIER_1K',
  is_official_business_account: false,
  is_pin_enabled: true,
})

/** As Meta shows the same. */
export const presentGraphNumber = (number: KapsoNumber) => ({
  id: number.id,
  display_phone_number: number.displayNumber,
  verified_name: number.verifiedName,
  status: 'LINKED',
  quality_rating: 'GREEN',
  code_verification_status: 'VERIFIED',
})

export const presentWebhook = (webhook: KapsoWebhook, projectId: string) => ({
  id: webhook.id,
  url: webhook.url,
  events: webhook.events,
  active: webhook.active,
  secret_key: webhook.secretKey,
  headers: webhook.headers,
  kind: webhook.kind,
  payload_version: webhook.payloadVersion,
  buffer_enabled: webhook.bufferEnabled,
  buffer_window_seconds: webhook.bufferWindowSeconds,
  max_buffer_size: webhook.maxBufferSize,
  buffer_events: webhook.bufferEvents,
  inactivity_minutes: webhook.inactivityMinutes,
  project_id: projectId,
  phone_number_id: webhook.phoneNumberId,
  created_at: iso(webhook.createdAt),
  updated_at: iso(webhook.updatedAt),
})

export const presentTemplate = (template: Template) => ({
  id: template.id,
  name: template.name,
  language: template.language,
  category: template.category,
  status: template.status,
  parameter_format: template.parameterFormat,
  components: template.components,
})
