/** A template with its variables filled in, as WhatsApp takes it. */
import type { DeliveryContent } from '../../_platform/delivery-verbs.ts'

export type WhatsAppTemplate = { name: string; language: { code: string }; components?: unknown[] }

export function writeTemplate(template: NonNullable<DeliveryContent['template']>): WhatsAppTemplate {
  const isNamed = template.parameter_format === 'NAMED'
  const variables = Object.entries(template.variables)
  const ordered = isNamed ? variables : variables.sort(([a], [b]) => Number(a) - Number(b))
  const parameters = ordered.map(([name, text]) => ({
    type: 'text',
    ...(isNamed && { parameter_name: name }),
    text,
  }))
  return {
    name: template.name,
    language: { code: template.language },
    ...(parameters.length > 0 && { components: [{ type: 'body', parameters }] }),
  }
}
