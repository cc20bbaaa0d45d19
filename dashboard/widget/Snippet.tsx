/** The tag a website owner pastes, and a button that copies it. */
import { useSignal } from '@preact/signals'
import { Button, ButtonLink } from '../design/Button.tsx'

export function Snippet({ widgetKey, title }: { widgetKey: string; title?: string }) {
  const isCopied = useSignal(false)
  const tag = `<script async src="${location.origin}/widget.js" data-key="${widgetKey}"></script>`
  const copy = async () => {
    await navigator.clipboard.writeText(tag).catch(() => selectTag())
    isCopied.value = true
    setTimeout(() => {
      isCopied.value = false
    }, 2_000)
  }
  return (
    <section class="card widget-card snippet">
      {title && <h2>{title}</h2>}
      <p class="muted">Paste this line just before &lt;/body&gt; on every page that should have it.</p>
      <code class="snippet-tag" id="snippet-tag">
        {tag}
      </code>
      <div class="form-actions">
        <Button icon={isCopied.value ? 'check' : 'copy'} onClick={copy}>
          {isCopied.value ? 'Copied' : 'Copy the tag'}
        </Button>
        <span class="unseen" role="status">
          {isCopied.value && 'The tag is copied.'}
        </span>
        <ButtonLink kind="plain" icon="outside" href="/try" target="_blank">
          Try it on a sample page
        </ButtonLink>
      </div>
    </section>
  )
}

/** Where a page may not write to the clipboard, the tag is at least marked for copying by hand. */
function selectTag(): void {
  const tag = document.getElementById('snippet-tag')
  if (tag) getSelection()?.selectAllChildren(tag)
}
