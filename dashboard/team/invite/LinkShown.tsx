/** The link that lets somebody in, shown once: to be copied, or sent from one's own mail program. */
import { useEffect, useRef } from 'preact/hooks'
import { useSignedIn } from '../../app/use-app.ts'
import { Button, ButtonLink } from '../../design/Button.tsx'
import { CopyButton } from '../../design/CopyButton.tsx'
import { type Link, writeMail } from './write-mail.ts'

type LinkShownProps = { link: Link; inviter: string; onDone: () => void }

export function LinkShown({ link, inviter, onDone }: LinkShownProps) {
  const { company } = useSignedIn()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), []) // the form it comes from is gone
  return (
    <section class="invite-link" aria-label="The link">
      <h3 ref={heading} tabIndex={-1}>
        Send this to {link.name}
      </h3>
      <p class="setting-says">
        Foyer sends no mail; the link is yours to send. It opens for {link.email} alone, until {link.until},
        and is never shown again. If it is lost, make a new one.
      </p>
      <code class="copyable" id="invitation-link">
        {link.url}
      </code>
      <div class="setting-actions">
        <CopyButton
          text={link.url}
          label="Copy the link"
          done="The link is copied."
          markedId="invitation-link"
        />
        <ButtonLink icon="outside" href={writeMail(link, company.value.name, inviter)}>
          Write the mail
        </ButtonLink>
        <Button kind="plain" onClick={onDone}>
          Done
        </Button>
      </div>
    </section>
  )
}
