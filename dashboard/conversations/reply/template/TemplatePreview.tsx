/** What a template will say, as it arrives: its variables filled in as far as they are known. */
import type { Template } from '../../../backend/rows.ts'
import { type TextPart, takeApart } from '../../../channels/line/template-parts.ts'

type PreviewProps = { template: Template; values: Record<string, string> }

export function TemplatePreview({ template, values }: PreviewProps) {
  const { header, body, footer, buttons } = takeApart(template)
  return (
    <figure class="template-preview">
      <figcaption class="unseen">Preview</figcaption>
      {header.length > 0 && (
        <p>
          <b>
            <Filled parts={header} values={values} />
          </b>
        </p>
      )}
      <p>
        <Filled parts={body} values={values} />
      </p>
      {footer && <p class="muted">{footer}</p>}
      {buttons.length > 0 && (
        <ul>
          {buttons.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
    </figure>
  )
}

function Filled({ parts, values }: { parts: TextPart[]; values: Record<string, string> }) {
  return (
    <>
      {parts.map(({ text, isVariable }, index) =>
        isVariable ? <mark key={index}>{values[text]?.trim() || `{{${text}}}`}</mark> : text,
      )}
    </>
  )
}
