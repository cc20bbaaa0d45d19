/** What a contact has said about being written to, and whether the record of it is whole. */
import './consent.css'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { fullTime } from '../../design/format.ts'
import { formatNumber } from '../../design/format-number.ts'
import { Icon } from '../../design/Icon.tsx'
import type { ContactConsent } from '../fetch-contact.ts'
import { consentWords } from './consent-words.ts'
import { createConsentCheck } from './create-consent-check.ts'

type HistoryProps = { consents: ContactConsent[]; isBlocked: boolean }

export function ConsentHistory({ consents, isBlocked }: HistoryProps) {
  const signedIn = useSignedIn()
  const { isBusy, found, check } = useModel(() => createConsentCheck(signedIn))
  if (consents.length === 0) {
    return (
      <p class="muted">
        They have neither opted out nor in.{' '}
        {isBlocked ? 'While they are blocked, nothing is sent to them.' : 'Who writes first may be answered.'}
      </p>
    )
  }
  return (
    <>
      <ol class="consents">
        {consents.map(consent => {
          const { what, how } = consentWords(consent)
          return (
            <li key={consent.id} data-action={consent.action}>
              <b>{what}</b>
              <p>{how}</p>
              <small class="muted">
                <time dateTime={consent.at}>{fullTime(consent.at, signedIn.timeZone.value)}</time> ·{' '}
                {formatNumber(consent.recipient)}
              </small>
            </li>
          )
        })}
      </ol>
      <div class="consent-check" role="status">
        {found.value ? (
          <p data-bad={found.value.isBroken || undefined}>
            <Icon name={found.value.isBroken ? 'warning' : 'check'} size={16} />
            {found.value.sentence}
          </p>
        ) : (
          <Button kind="plain" size="small" isBusy={isBusy.value} onClick={check}>
            Check that nobody changed this record
          </Button>
        )}
      </div>
    </>
  )
}
