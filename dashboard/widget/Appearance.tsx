/** Colour, scheme, side and corners of the widget. */
import { useComputed } from '@preact/signals'
import type { Theme } from '../../shared/theme.ts'
import { Field } from '../design/Field.tsx'
import { Segments } from '../design/Segments.tsx'
import type { WidgetSettings } from './create-widget-settings.ts'

const suggested = [
  { name: 'Evergreen', accent: '#1f5c4a' },
  { name: 'Ink', accent: '#23304a' },
  { name: 'Cornflower', accent: '#3564b8' },
  { name: 'Plum', accent: '#7a3a63' },
  { name: 'Brick', accent: '#a8452b' },
  { name: 'Honey', accent: '#c98a1b' },
]

export function Appearance({ settings, theme }: { settings: WidgetSettings; theme: Theme }) {
  const { writeTheme, errors } = settings
  return (
    <section class="card widget-card">
      <h2>Appearance</h2>
      <div class="accent">
        <Field
          label="Colour"
          value={useComputed(() => settings.form.value?.theme.accent ?? '')}
          error={errors.value.accent}
          onInput={accent => writeTheme({ accent })}
        />
        <input
          class="accent-well"
          type="color"
          aria-label="Pick a colour"
          value={theme.accent}
          onInput={event => writeTheme({ accent: event.currentTarget.value })}
        />
        <ul class="accent-swatches" aria-label="Suggested colours">
          {suggested.map(({ name, accent }) => (
            <li key={accent}>
              <button
                type="button"
                aria-label={name}
                title={name}
                aria-pressed={accent === theme.accent.toLowerCase()}
                style={{ '--swatch': accent }}
                onClick={() => writeTheme({ accent })}
              />
            </li>
          ))}
        </ul>
      </div>
      <Segments
        label="Light or dark"
        hasVisibleLabel
        value={theme.scheme}
        options={[
          { value: 'auto', text: 'As the visitor’s system' },
          { value: 'light', text: 'Light' },
          { value: 'dark', text: 'Dark' },
        ]}
        onChoose={scheme => writeTheme({ scheme })}
      />
      <div class="widget-pair">
        <Segments
          label="Side of the page"
          hasVisibleLabel
          value={theme.side}
          options={[
            { value: 'left', text: 'Left' },
            { value: 'right', text: 'Right' },
          ]}
          onChoose={side => writeTheme({ side })}
        />
        <Segments
          label="Corners"
          hasVisibleLabel
          value={theme.corners}
          options={[
            { value: 'round', text: 'Round' },
            { value: 'soft', text: 'Soft' },
            { value: 'square', text: 'Square' },
          ]}
          onChoose={corners => writeTheme({ corners })}
        />
      </div>
    </section>
  )
}
