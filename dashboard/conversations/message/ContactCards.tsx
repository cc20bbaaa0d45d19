/** The contact cards someone sent. */
import { formatNumber } from '../../design/format-number.ts'
import { Icon } from '../../design/Icon.tsx'
import { readContactCards } from './read-contact-cards.ts'

type CardsProps = { text: string; details: Record<string, unknown> }

export function ContactCards({ text, details }: CardsProps) {
  const cards = readContactCards(details)
  if (cards.length === 0) return <p class="message-text">{text || 'Contact card'}</p>
  return (
    <>
      {cards.map(({ name, phones, emails }, index) => (
        <div class="message-text message-card" key={index}>
          <Icon name="person" size={22} />
          <div>
            <b>{name || 'Contact card'}</b>
            {phones.map(phone => (
              <a key={phone} class="numbers" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                {formatNumber(phone)}
              </a>
            ))}
            {emails.map(email => (
              <a key={email} href={`mailto:${encodeURIComponent(email)}`}>
                {email}
              </a>
            ))}
          </div>
        </div>
      ))}
    </>
  )
}
