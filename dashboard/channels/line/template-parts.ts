/** A template taken apart for showing: its texts in pieces, variables apart, and its buttons. */
import * as z from 'zod/mini'
import type { Template } from '../../backend/rows.ts'

export type TextPart = { text: string; isVariable: boolean }
export type TemplateParts = { header: TextPart[]; body: TextPart[]; footer: string; buttons: string[] }

const text = () => z.optional(z.nullable(z.string()))
const Component = z.object({
  type: z.string(),
  format: text(),
  text: text(),
  buttons: z.optional(z.nullable(z.array(z.object({ text: text() })))),
})

/** What WhatsApp adds to its components in future is passed over. */
export function takeApart({ body, components }: Pick<Template, 'body' | 'components'>): TemplateParts {
  const known = (Array.isArray(components) ? components : []).flatMap(component => {
    const read = Component.safeParse(component)
    return read.success ? [read.data] : []
  })
  const find = (type: string) => known.find(component => component.type.toUpperCase() === type)
  const header = find('HEADER')
  return {
    header: splitVariables(header?.text || (header && (attachments[header.format ?? ''] ?? '')) || ''),
    body: splitVariables(body),
    footer: find('FOOTER')?.text ?? '',
    buttons:
      find('BUTTONS')
        ?.buttons?.map(button => button.text ?? '')
        .filter(Boolean) ?? [],
  }
}

const attachments: Record<string, string> = {
  IMAGE: 'A picture',
  VIDEO: 'A video',
  DOCUMENT: 'A document',
  LOCATION: 'A place on the map',
}

/** `Hello {{name}}` → "Hello ", and the variable `name`. */
function splitVariables(whole: string): TextPart[] {
  return whole
    .split(/(\{\{\s*\w+\s*\}\})/)
    .filter(Boolean)
    .map(part => {
      const variable = part.match(/^\{\{\s*(\w+)\s*\}\}$/)?.[1]
      return { text: variable ?? part, isVariable: variable !== undefined }
    })
}
