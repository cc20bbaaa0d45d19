/** Everything known of a contact, part by part. */
import { useSignedIn } from '../app/use-app.ts'
import { Icon } from '../design/Icon.tsx'
import { AddressList } from './AddressList.tsx'
import { BlockButton } from './blocking/BlockButton.tsx'
import { UnblockButton } from './blocking/UnblockButton.tsx'
import { ContactNameField } from './ContactNameField.tsx'
import { ConsentHistory } from './consent/ConsentHistory.tsx'
import type { ContactCard } from './fetch-contact.ts'
import { nameOfContact } from './name-of-contact.ts'
import { OtherConversations } from './OtherConversations.tsx'
import { PanelSection } from './PanelSection.tsx'
import { Merges } from './same-person/Merges.tsx'
import { SamePerson } from './same-person/SamePerson.tsx'

type SectionsProps = {
  card: ContactCard
  /** The conversation beside it. */
  openId: string
  onChanged: () => void
}

export function ContactSections({ card, openId, onChanged }: SectionsProps) {
  const { mayWrite } = useSignedIn()
  const { id, addresses, consents, conversations, merges } = card
  const name = nameOfContact(card)
  return (
    <>
      <ContactNameField contact={card} />
      <PanelSection title="Reached by">
        <AddressList addresses={addresses} />
        {card.is_blocked && (
          <div class="notice notice-bad">
            <Icon name="blocked" size={18} />
            <div>Blocked: nothing is answered, nothing is sent.</div>
            {mayWrite && <UnblockButton contactId={id} onDone={onChanged} />}
          </div>
        )}
        {mayWrite && !card.is_blocked && <BlockButton contactId={id} name={name} onDone={onChanged} />}
      </PanelSection>
      <PanelSection title="Other conversations">
        <OtherConversations conversations={conversations.filter(other => other.id !== openId)} />
      </PanelSection>
      <PanelSection title="Consent">
        <ConsentHistory consents={consents} isBlocked={card.is_blocked} />
      </PanelSection>
      {(mayWrite || merges.length > 0) && (
        <PanelSection title="Same person as…">
          {merges.length > 0 && <Merges merges={merges} addresses={addresses} onUndone={onChanged} />}
          {mayWrite && <SamePerson contactId={id} name={name} onMerged={onChanged} />}
        </PanelSection>
      )}
    </>
  )
}
