/** How soon, how far ahead, how often. */
import { useComputed } from '@preact/signals'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { Field } from '../../design/Field.tsx'
import { focusFirstError } from '../../design/focus-first-error.ts'
import { SaveBar } from '../../design/SaveBar.tsx'
import { createLimits } from './create-limits.ts'

export function LimitsCard() {
  const signedIn = useSignedIn()
  const limits = useModel(() => createLimits(signedIn))
  const { form, errors, write } = limits
  return (
    <form
      class="company-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        limits.save()
        focusFirstError(event.currentTarget)
      }}
    >
      <fieldset class="company-fields" disabled={!signedIn.mayManage}>
        <section class="card company-card">
          <h2>Limits</h2>
          <div class="company-pair">
            <Field
              label="Hours of notice"
              inputMode="numeric"
              hint="Nobody can book a time that begins sooner."
              value={useComputed(() => form.value.noticeHours)}
              error={errors.value.noticeHours}
              onInput={noticeHours => write({ noticeHours })}
            />
            <Field
              label="Days ahead"
              inputMode="numeric"
              hint="How far into the future times are offered."
              value={useComputed(() => form.value.horizonDays)}
              error={errors.value.horizonDays}
              onInput={horizonDays => write({ horizonDays })}
            />
            <Field
              label="A time every … minutes"
              inputMode="numeric"
              hint="30: at 9:00, 9:30, 10:00 and so on."
              value={useComputed(() => form.value.stepMinutes)}
              error={errors.value.stepMinutes}
              onInput={stepMinutes => write({ stepMinutes })}
            />
            <Field
              label="Appointments a day, at most"
              inputMode="numeric"
              hint="For each person. Empty: as many as fit."
              value={useComputed(() => form.value.dailyCap)}
              error={errors.value.dailyCap}
              onInput={dailyCap => write({ dailyCap })}
            />
          </div>
        </section>
      </fieldset>
      {signedIn.mayManage && limits.isDirty.value && (
        <SaveBar isBusy={limits.isBusy.value} onDiscard={limits.discard} />
      )}
    </form>
  )
}
