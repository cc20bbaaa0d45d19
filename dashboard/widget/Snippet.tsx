/** The tag a website owner pastes, and a button that copies it. */
import { ButtonLink } from '../design/Button.tsx'
import { CopyButton } from '../design/CopyButton.tsx'

export function Snippet({ widgetKey, title }: { widgetKey: string; title?: string }) {
  const tag = `<script async src="${location.origin}/widget.js" data-key="${widgetKey}"></script>`
  return (
    <section class="card widget-card snippet">
      {title && <h2>{title}</h2>}
      <p class="muted">Paste this line just before &lt;/body&gt; on every page that should have it.</p>
      <code class="copyable" id="snippet-tag">
        {tag}
      </code>
      <div class="form-actions">
        <CopyButton text={tag} label="Copy the tag" done="The tag is copied." markedId="snippet-tag" />
        <ButtonLink kind="plain" icon="outside" href="/try" target="_blank">
          Try it on a sample page
        </ButtonLink>
      </div>
    </section>
  )
}
