/** The signed-in member's own phone, and the way to prove that it is theirs. */
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Badge } from '../../design/Badge.tsx'
import { Button } from '../../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../../design/Faces.tsx'
import { Field } from '../../design/Field.tsx'
import { fullTime } from '../../design/format.ts'
import { formatNumber } from '../../design/format-number.ts'
import { createPhone, type PhoneModel } from './create-phone.ts'

export function PhoneCard() {
  const signedIn = useSignedIn()
  const phone = useModel(() => createPhone(signedIn))
  const state = phone.state.value
  return (
    <section class="card company-card" aria-label="Your phone">
      <h2>Your phone</h2>
      {state.face === 'loading' && (
        <Loading label="Loading your phone">
          <Skeleton widths={[40, 60]} height={16} />
        </Loading>
      )}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={phone.reload} />}
      {state.face === 'ready' && (
        <form
          class="phone"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            if (phone.step.value === 'code') phone.check()
            else phone.start()
          }}
        >
          <Step phone={phone} known={state.value} />
        </form>
      )}
    </section>
  )
}

type Known = { phone: string | null; phone_verified_at: string | null }

function Step({ phone, known }: { phone: PhoneModel; known: Known }) {
  const step = phone.step.value
  if (step === 'code') return <CodeStep phone={phone} />
  if (step === 'number' || !known.phone) return <NumberStep phone={phone} isChange={known.phone !== null} />
  return <KnownStep phone={phone} number={known.phone} since={known.phone_verified_at} />
}

function KnownStep({ phone, number, since }: { phone: PhoneModel; number: string; since: string | null }) {
  const { timeZone } = useSignedIn()
  return (
    <>
      <p class="phone-known">
        <b class="numbers">{formatNumber(number)}</b>
        <Badge tone="good">Verified</Badge>
        {since && <span class="muted">{fullTime(since, timeZone.value)}</span>}
      </p>
      <div class="phone-actions">
        <Button onClick={phone.change}>Use another number</Button>
      </div>
    </>
  )
}

function NumberStep({ phone, isChange }: { phone: PhoneModel; isChange: boolean }) {
  return (
    <>
      <Field
        label="Your mobile number"
        type="tel"
        autocomplete="tel"
        placeholder="+44 7700 900123"
        hint="Yours, not the company’s; your colleagues see it. From abroad, begin with + and the country code. We text you a code to be sure that it is yours."
        value={phone.number}
        error={phone.error.value ?? undefined}
        onInput={phone.write}
      />
      <div class="phone-actions">
        <Button type="submit" isBusy={phone.isBusy.value} isDisabled={!phone.number.value.trim()}>
          {phone.isBusy.value ? 'Sending…' : 'Send me a code'}
        </Button>
        {isChange && (
          <Button kind="plain" onClick={phone.keep}>
            Keep the old one
          </Button>
        )}
      </div>
    </>
  )
}

function CodeStep({ phone }: { phone: PhoneModel }) {
  return (
    <>
      <p role="status">
        A code is on its way to <b class="numbers">{formatNumber(phone.sentTo.value)}</b>. It is good for ten
        minutes.
      </p>
      <Field
        label="Code"
        inputMode="numeric"
        autocomplete="one-time-code"
        hasFocus
        value={phone.code}
        error={phone.error.value ?? undefined}
        onInput={phone.write}
      />
      <div class="phone-actions">
        <Button kind="primary" type="submit" isBusy={phone.isBusy.value}>
          {phone.isBusy.value ? 'Checking…' : 'Check the code'}
        </Button>
        <Button kind="plain" onClick={phone.sendAgain}>
          Send another code
        </Button>
        <Button kind="plain" onClick={phone.change}>
          Another number
        </Button>
      </div>
    </>
  )
}
