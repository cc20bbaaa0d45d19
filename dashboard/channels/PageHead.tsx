/** The head of a page behind the channels: the way back, what it is about, and sometimes one thing to do. */
import type { ComponentChildren } from 'preact'
import { ButtonLink } from '../design/Button.tsx'

export function PageHead(props: { title: string; says?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <header class="channel-page-head">
      <ButtonLink kind="plain" icon="back" href="/channels" label="Back to channels" />
      <div>
        <h1>{props.title}</h1>
        {props.says && <p class="muted numbers">{props.says}</p>}
      </div>
      {props.children}
    </header>
  )
}
