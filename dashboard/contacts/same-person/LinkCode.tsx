/** Asks a visitor of the website to prove which phone is theirs. */
import type { LinkCodeResponse } from '../../../shared/connections-door.ts'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { channelNames } from '../../conversations/words.ts'
import { Button } from '../../design/Button.tsx'
import { clockTime } from '../../design/format.ts'
import { formatNumber } from '../../design/format-number.ts'
import { createLinkCode } from './create-link-code.ts'

export function LinkCode({ conversationId }: { conversationId: string }) {
  const signedIn = useSignedIn()
  const { code, hasNoNumbers, isBusy, make } = useModel(
    () => createLinkCode(signedIn, conversationId),
    conversationId,
  )
  if (hasNoNumbers.value) {
    return (
      <p class="muted">
        This needs a phone number of yours that they can text. <a href="/channels">Connect one</a> first.
      </p>
    )
  }
  if (!code.value) {
    return (
      <>
        <p class="muted">
          If they also write to you by SMS or WhatsApp, a code they text from their phone proves it, and both
          become one contact.
        </p>
        <Button size="small" icon="phone" isBusy={isBusy.value} onClick={make}>
          Make a code
        </Button>
      </>
    )
  }
  return <Instruction code={code.value} timeZone={signedIn.timeZone.value} />
}

function Instruction({ code, timeZone }: { code: LinkCodeResponse; timeZone: string }) {
  const spaced = code.code.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <div class="link-code" role="status">
      <p>Ask them to text</p>
      <p class="link-code-code">{spaced}</p>
      <ul>
        {code.numbers.map(({ kind, number }) => (
          <li key={`${kind} ${number}`}>
            to <b class="numbers">{formatNumber(number)}</b> by {channelNames[kind]}
          </li>
        ))}
      </ul>
      <p class="muted">It works once, until {clockTime(code.expires_at, timeZone)}.</p>
    </div>
  )
}
