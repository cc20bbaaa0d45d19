/** Who a conversation is with, beside it: reached how, known since when, and what may be done. */
import './contacts.css'
import type { ComponentChildren } from 'preact'
import { useModel, useSignedIn } from '../app/use-app.ts'
import type { Thread } from '../conversations/create-thread.ts'
import type { ConversationRow } from '../conversations/fetch-conversations.ts'
import { ButtonLink } from '../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { LeadSection } from '../leads/beside/LeadSection.tsx'
import { ContactSections } from './ContactSections.tsx'
import { createContact } from './create-contact.ts'
import { PanelSection } from './PanelSection.tsx'
import { LinkCode } from './same-person/LinkCode.tsx'

type PanelProps = { conversation: ConversationRow; thread: Thread }

export function ContactPanel({ conversation, thread }: PanelProps) {
  const { mayWrite } = useSignedIn()
  const { id, contact_id, channel } = conversation
  return (
    <aside class="contact" aria-label="Contact">
      <header>
        <h2>Contact</h2>
        <ButtonLink kind="plain" icon="close" label="Close the contact" href={`/conversations/${id}`} />
      </header>
      <LeadSection key={`${id} ${contact_id}`} conversationId={id} contactId={contact_id} />
      {contact_id ? (
        <Known key={contact_id} contactId={contact_id} conversation={conversation} thread={thread} />
      ) : (
        <p class="contact-unknown">Nothing proves yet who this is. Visitors of your website need not say.</p>
      )}
      {mayWrite && channel?.kind === 'widget' && (
        <PanelSection title="Their phone">
          <LinkCode conversationId={id} />
        </PanelSection>
      )}
    </aside>
  )
}

function Known({ contactId, conversation, thread }: PanelProps & { contactId: string }): ComponentChildren {
  const signedIn = useSignedIn()
  const contact = useModel(() => createContact(signedIn, contactId))
  const state = contact.state.value
  if (state.face === 'loading') {
    return (
      <Loading label="Loading the contact">
        <div class="contact-loading">
          <Skeleton widths={[30, 100, 45, 70, 80]} height={16} />
        </div>
      </Loading>
    )
  }
  if (state.face === 'failed') return <Failed sentence={state.sentence} onRetry={contact.restart} />
  if (!state.value) return <p class="contact-unknown">This contact is not there any more.</p>
  const refresh = () => {
    contact.reload()
    thread.fetchNew()
  }
  return <ContactSections card={state.value} openId={conversation.id} onChanged={refresh} />
}
