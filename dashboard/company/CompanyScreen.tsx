/** The company: who it is, what it does, the plain facts, how it texts; the ways to settings with a page of their own; and the phone of whoever looks. */
import './company.css'
import type { ComponentType } from 'preact'
import { AnsweringCard } from '../answering/AnsweringCard.tsx'
import { AnsweringScreen } from '../answering/AnsweringScreen.tsx'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { focusFirstError } from '../design/focus-first-error.ts'
import { SaveBar } from '../design/SaveBar.tsx'
import { HoursCard } from '../hours/HoursCard.tsx'
import { HoursScreen } from '../hours/HoursScreen.tsx'
import { LeadRulesCard } from '../lead-rules/LeadRulesCard.tsx'
import { LeadRulesScreen } from '../lead-rules/LeadRulesScreen.tsx'
import { ModelsScreen } from '../models/ModelsScreen.tsx'
import { TeamCard } from '../team/TeamCard.tsx'
import { TeamScreen } from '../team/TeamScreen.tsx'
import { WebhookCard } from '../webhook/WebhookCard.tsx'
import { WebhookScreen } from '../webhook/WebhookScreen.tsx'
import { type CompanySettings, createCompanySettings } from './create-company-settings.ts'
import { DescriptionField } from './DescriptionField.tsx'
import { FactRows } from './FactRows.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import { ModelsCard } from './ModelsCard.tsx'
import { PhoneCard } from './phone/PhoneCard.tsx'
import { TextingFields } from './TextingFields.tsx'

const pages: Record<string, ComponentType> = {
  '/company/answering': AnsweringScreen,
  '/company/hours': HoursScreen,
  '/company/leads': LeadRulesScreen,
  '/company/models': ModelsScreen,
  '/company/team': TeamScreen,
  '/company/webhook': WebhookScreen,
}

export function CompanyScreen() {
  const { router } = useSignedIn()
  const Page = pages[router.path.value] ?? SettingsPage
  return <Page />
}

function SettingsPage() {
  const signedIn = useSignedIn()
  const settings = useModel(() => createCompanySettings(signedIn))
  const state = settings.state.value
  return (
    <div class="page company-page">
      <header class="page-head">
        <h1>Company</h1>
      </header>
      {state.face === 'loading' && <CompanySkeleton />}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={settings.reload} />}
      {state.face === 'ready' && (
        <>
          <Filled settings={settings} />
          <HoursCard />
          <TeamCard />
          <AnsweringCard />
          <LeadRulesCard />
          <WebhookCard />
          <ModelsCard />
          <PhoneCard />
        </>
      )}
    </div>
  )
}

function Filled({ settings }: { settings: CompanySettings }) {
  const { mayManage } = useSignedIn()
  return (
    <form
      class="company-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        settings.save()
        focusFirstError(event.currentTarget)
      }}
    >
      {!mayManage && <p class="notice">Owners and admins change the company; your role reads it.</p>}
      <fieldset class="company-fields" disabled={!mayManage}>
        <section class="card company-card">
          <h2>Who you are</h2>
          <IdentityFields
            company={settings}
            websiteHint="Where the widget may be shown is set with the widget."
          />
        </section>
        <section class="card company-card">
          <h2>What you do</h2>
          <DescriptionField company={settings} />
        </section>
        <section class="card company-card">
          <h2>The plain facts</h2>
          {settings.form.value.facts.length === 0 && (
            <p class="notice">No facts yet. Opening hours and the address are asked for most.</p>
          )}
          <FactRows company={settings} isReadOnly={!mayManage} />
        </section>
        <section class="card company-card">
          <h2>Texting</h2>
          <p class="muted">For text messages and WhatsApp, on all your lines.</p>
          <TextingFields company={settings} />
        </section>
      </fieldset>
      {mayManage && settings.isDirty.value && (
        <SaveBar isBusy={settings.isBusy.value} onDiscard={settings.discard} />
      )}
    </form>
  )
}

function CompanySkeleton() {
  return (
    <Loading label="Loading the company">
      <div class="card company-card">
        <Skeleton widths={[30, 100, 60, 100]} height={20} />
      </div>
      <div class="card company-card">
        <Skeleton widths={[30, 100, 80]} height={20} />
      </div>
    </Loading>
  )
}
