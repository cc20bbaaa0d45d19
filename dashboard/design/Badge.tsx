/** A short standing fact about a thing. */
import type { ComponentChildren } from 'preact'

export type Tone = 'plain' | 'good' | 'brass' | 'bad'

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`badge badge-${tone}`}>{children}</span>
}
