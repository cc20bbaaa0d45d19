/** What makes a lead: which assistant asks, what it asks, what answers are worth, and who is none. */
import './lead-rules.css'
import type { LeadRules } from '../../shared/lead/lead-rules.ts'
import { useModel, useSignedIn } from '../app/use-app.ts'
import { ButtonLink } from '../design/Button.tsx'
import { Failed, Loading, Skeleton } from '../design/Faces.tsx'
import { createLeadRules, type LeadRulesModel } from './create-lead-rules.ts'
import { leadToFault } from './lead-to-fault.ts'
import { LimitsCard } from './limits/LimitsCard.tsx'
import { NoLeadCard } from './limits/NoLeadCard.tsx'
import { ScaleCard } from './limits/ScaleCard.tsx'
import { PurposesCard } from './purposes/PurposesCard.tsx'
import { QuestionsCard } from './questions/QuestionsCard.tsx'
import { ReviewDialog } from './saving/ReviewDialog.tsx'
import { RulesBar } from './saving/RulesBar.tsx'
import { TemplatesCard } from './templates/TemplatesCard.tsx'
import { TrialCard } from './trial/TrialCard.tsx'

export function LeadRulesScreen() {
  const signedIn = useSignedIn()
  const model = useModel(() => createLeadRules(signedIn))
  const state = model.state.value
  return (
    <div class="page rules-page">
      <header class="setting-head">
        <ButtonLink kind="plain" icon="back" href="/company" label="Back to the company" />
        <h1>What makes a lead</h1>
      </header>
      {!signedIn.mayManage && (
        <p class="notice">Owners and admins change this; your role reads it, and can try it.</p>
      )}
      {state.face === 'loading' && <RulesSkeleton />}
      {state.face === 'failed' && <Failed sentence={state.sentence} onRetry={model.reload} />}
      {state.face === 'ready' && model.rules.value && <Filled model={model} rules={model.rules.value} />}
    </div>
  )
}

function Filled({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  const { mayManage } = useSignedIn()
  return (
    <div class="rules-columns">
      <form
        class="rules-form"
        noValidate
        onSubmit={async event => {
          event.preventDefault()
          const form = event.currentTarget
          // what is no number never reached the rules: the rest is not saved without it
          if (!form.checkValidity()) return leadToFault(form)
          await model.check()
          if (model.faults.peek().size > 0) leadToFault(form)
        }}
      >
        <PurposesCard />
        {mayManage && <TemplatesCard model={model} rules={rules} />}
        <QuestionsCard model={model} rules={rules} />
        <ScaleCard model={model} rules={rules} />
        <LimitsCard model={model} rules={rules} />
        <NoLeadCard model={model} rules={rules} />
        {mayManage && model.isDirty.value && <RulesBar model={model} rules={rules} />}
      </form>
      <TrialCard rules={rules} />
      {model.preview.value && <ReviewDialog model={model} rules={rules} preview={model.preview.value} />}
    </div>
  )
}

function RulesSkeleton() {
  return (
    <Loading label="Loading what makes a lead">
      <div class="card setting-card">
        <Skeleton widths={[40, 100, 80]} height={20} />
      </div>
      <div class="card setting-card">
        <Skeleton widths={[30, 100, 100, 100]} height={28} />
      </div>
    </Loading>
  )
}
