/** One titled part of the contact's panel. */
import type { ComponentChildren } from 'preact'

export function PanelSection({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="contact-section">
      <h3>{title}</h3>
      {children}
    </section>
  )
}
