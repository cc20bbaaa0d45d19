/** The fields of a company's rules: what is asked, what is seen, what is only noted. */
import './questions.css'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { useSignedIn } from '../../app/use-app.ts'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { type Group, groupOf } from '../editing/groups.ts'
import { AddQuestion } from './AddQuestion.tsx'
import { Balance } from './Balance.tsx'
import { QuestionRow } from './QuestionRow.tsx'

export function QuestionsCard({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  const { mayManage } = useSignedIn()
  const hasSeen = rules.fields.some(field => groupOf(field) === 'seen')
  return (
    <section class="card setting-card" aria-labelledby="questions">
      <h2 id="questions">What you ask</h2>
      <p class="setting-says">
        Nobody is asked all of this. After an answer, the question worth most comes first, and only while it
        can still change whether somebody is hot, warm or cold: at most four on your website, three by text.
      </p>
      <Balance model={model} rules={rules} />
      <Rows group="asked" model={model} rules={rules} />
      {mayManage && <AddQuestion group="asked" model={model} rules={rules} />}
      {hasSeen && (
        <>
          <h3 class="rules-group">What you see them do</h3>
          <p class="setting-says">Never asked. It is seen, and counts each time.</p>
          <Rows group="seen" model={model} rules={rules} />
        </>
      )}
      <h3 class="rules-group">Who they are</h3>
      <p class="setting-says">
        Gives no points. Noted when they say it, and asked for once somebody is to come back to them.
      </p>
      <Rows group="noted" model={model} rules={rules} />
      {mayManage && <AddQuestion group="noted" model={model} rules={rules} />}
    </section>
  )
}

function Rows({ group, model, rules }: { group: Group; model: LeadRulesModel; rules: LeadRules }) {
  return (
    <ol class="questions">
      {rules.fields.map(
        (field, index) =>
          groupOf(field) === group && (
            <QuestionRow key={field.slot} model={model} rules={rules} index={index} />
          ),
      )}
    </ol>
  )
}
