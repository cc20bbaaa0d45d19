/** Which websites may show the widget. */
import { Lines } from '../design/Lines.tsx'
import type { WidgetSettings } from './create-widget-settings.ts'

export function Origins({ settings, origins }: { settings: WidgetSettings; origins: string[] }) {
  return (
    <section class="card widget-card">
      <h2>Websites</h2>
      {origins.length === 0 && <p class="notice">No website may show the widget yet. Add yours below.</p>}
      <Lines
        label="May show this widget"
        hint="With and without www. are two addresses. Everywhere else the widget stays away."
        addLabel="Add a website"
        placeholder="https://www.example.com"
        limit={50}
        lines={origins}
        error={settings.errors.value.origins}
        onChange={next => settings.write({ origins: next })}
      />
    </section>
  )
}
