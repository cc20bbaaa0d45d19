/** One template: whether it may be used, and how it will look. */
import type { Template } from '../../backend/rows.ts'
import { Badge, type Tone } from '../../design/Badge.tsx'
import { type TextPart, takeApart } from './template-parts.ts'
import { templateTerms } from './template-terms.ts'

export function TemplateRow({ template }: { template: Template }) {
  const { name, status } = template
  const [tone, words] = statuses[status] ?? (['plain', status.toLowerCase()] as const)
  const { header, body, footer, buttons } = takeApart(template)
  return (
    <li class="template">
      <div class="template-what">
        <h3>{name}</h3>
        <Badge tone={tone}>{words}</Badge>
        <p class="muted">{templateTerms(template)}</p>
      </div>
      <div class="template-bubble">
        <div class="template-words">
          {header.length > 0 && (
            <p class="template-header">
              <Text parts={header} />
            </p>
          )}
          <p class="template-body">
            <Text parts={body} />
          </p>
          {footer && <p class="template-footer">{footer}</p>}
        </div>
        {buttons.map(button => (
          <p class="template-button" key={button}>
            {button}
          </p>
        ))}
      </div>
    </li>
  )
}

function Text({ parts }: { parts: TextPart[] }) {
  return (
    <>
      {parts.map(({ text, isVariable }, index) =>
        isVariable ? (
          <mark key={index} title="Filled in when it is sent">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  )
}

const statuses: Record<string, readonly [Tone, string]> = {
  APPROVED: ['good', 'Approved'],
  PENDING: ['brass', 'Waiting for WhatsApp'],
  IN_APPEAL: ['brass', 'In appeal'],
  PAUSED: ['brass', 'Paused by WhatsApp'],
  REJECTED: ['bad', 'Rejected'],
  DISABLED: ['bad', 'Switched off by WhatsApp'],
}
