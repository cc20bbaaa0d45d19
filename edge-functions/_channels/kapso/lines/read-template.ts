/** A template as WhatsApp gives it, read for previewing and filling in. */
import * as z from 'zod/mini'
import type { SyncedTemplate } from '../../../_platform/connection-verbs.ts'

const text = () => z.optional(z.nullable(z.string()))

export const Template = z.object({
  name: z.string(),
  language: z.string(),
  category: z._default(z.string(), ''),
  status: z.string(),
  parameter_format: text(),
  components: z._default(
    z.array(
      z.looseObject({
        type: z.string(),
        format: text(),
        text: text(),
        buttons: z.optional(z.nullable(z.array(z.looseObject({ type: z.string(), url: text() })))),
      }),
    ),
    [],
  ),
})
export type Template = z.infer<typeof Template>
type Component = Template['components'][number]

const variable = /\{\{\s*(\w+)\s*\}\}/g

/** `status` is WhatsApp's, or `UNSUPPORTED` for an approved template that needs more than the words of its body. */
export function readTemplate(template: Template): SyncedTemplate {
  const { name, language, category, status, components } = template
  const written = components.find(({ type }) => type === 'BODY')?.text ?? ''
  const body = written.replace(variable, '{{$1}}')
  const variables = [...new Set([...body.matchAll(variable)].map(([, word]) => word ?? ''))]
  const isNamed = template.parameter_format
    ? template.parameter_format === 'NAMED'
    : variables.some(word => !/^\d+$/.test(word)) // older templates do not say
  return {
    name,
    language,
    category,
    status: status === 'APPROVED' && !components.every(needsNothing) ? 'UNSUPPORTED' : status,
    parameter_format: isNamed ? 'NAMED' : 'POSITIONAL',
    components,
    body,
    variables,
  }
}

/** Pictures in headers, codes to copy and addresses with variables would each need a value of their own. */
function needsNothing({ type, format, text, buttons }: Component): boolean {
  if (type === 'BODY' || type === 'FOOTER') return true
  if (type === 'HEADER') return (format ?? 'TEXT') === 'TEXT' && !text?.includes('{{')
  if (type !== 'BUTTONS') return false
  return (buttons ?? []).every(
    button => ['QUICK_REPLY', 'PHONE_NUMBER', 'URL'].includes(button.type) && !button.url?.includes('{{'),
  )
}
