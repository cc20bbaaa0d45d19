/** Shows the widget as it will be, drawn by the widget's own code. The only place that knows that code. */
import { useEffect, useRef } from 'preact/hooks'
import type { WidgetConfig } from '../../shared/widget-door.ts'
import type { Preview } from '../../widget/preview.tsx'
import type { Company } from '../backend/rows.ts'
import { toRow, type WidgetForm } from './widget-form.ts'

export function PreviewFrame({ form, company }: { form: WidgetForm; company: Company }) {
  const frame = useRef<HTMLDivElement>(null)
  const preview = useRef<Preview | null>(null)
  const config = configOf(form, company)
  const newest = useRef(config)
  newest.current = config

  useEffect(() => {
    let isWanted = true
    import('../../widget/preview.tsx').then(({ mountPreview }) => {
      if (isWanted && frame.current) preview.current = mountPreview(frame.current, newest.current)
    })
    return () => {
      isWanted = false
      preview.current?.destroy()
    }
  }, [])

  const written = JSON.stringify(config)
  useEffect(() => preview.current?.update(newest.current), [written])

  return (
    <aside class="preview" aria-label="Preview">
      <p class="preview-label">What visitors see</p>
      <div class="preview-stage" data-side={form.theme.side}>
        <div class="preview-page" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
        <div class="preview-widget" ref={frame} />
      </div>
    </aside>
  )
}

function configOf(form: WidgetForm, company: Company): WidgetConfig {
  const { assistant_name, greeting, starters } = toRow(form)
  const accent = /^#[0-9a-f]{6}$/i.test(form.theme.accent) ? form.theme.accent : '#1f5c4a'
  return {
    company: { name: company.name, language: company.language },
    assistant: {
      name: assistant_name || 'Assistant',
      greeting: greeting || '…',
      disclosure: `You’re chatting with an AI assistant. It answers from what ${company.name} has written and can be wrong.`,
    },
    theme: { ...form.theme, accent },
    starters,
    realtime: null,
  }
}
