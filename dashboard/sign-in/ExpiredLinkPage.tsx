/** Shown when a reset link no longer opens anything. */
import { ButtonLink } from '../design/Button.tsx'
import { Hall } from './Hall.tsx'

export function ExpiredLinkPage() {
  return (
    <Hall title="This link has expired" lead="Links to set a new password work once, and only for a while.">
      <div class="hall-form">
        <ButtonLink kind="primary" href="/reset">
          Ask for a new link
        </ButtonLink>
      </div>
    </Hall>
  )
}
