/** What is known of a lead, field by field, each with the visitor's own words and the way to where they stand. */
import './facts.css'
import { currentFacts } from '../../../shared/lead/facts/current-facts.ts'
import type { Field } from '../../../shared/lead/field.ts'
import type { HeardFact } from '../facts/fetch-facts.ts'
import type { Setting } from '../fetch-setting.ts'
import type { LeadModel } from './create-lead.ts'
import { FactRow } from './FactRow.tsx'
import type { LeadStory } from './fetch-lead.ts'

type CardProps = { story: LeadStory; setting: Setting; lead: LeadModel }

export function FactsCard({ story, setting, lead }: CardProps) {
  const held = currentFacts(story.facts) as Map<string, HeardFact>
  const fields = setting.rules.fields.filter(field => field.type !== 'signals')
  const mayEdit = isOpen(story)
  const isTold = ({ slot }: Field) => story.facts.some(fact => fact.slot === slot)
  const rowOf = (field: Field) => (
    <FactRow
      key={field.slot}
      field={field}
      fact={held.get(field.slot) ?? null}
      told={story.facts.filter(({ slot }) => slot === field.slot)}
      setting={setting}
      lead={lead}
      mayEdit={mayEdit}
    />
  )
  const told = fields.filter(isTold)
  const blank = fields.filter(field => !isTold(field))
  return (
    <section class="card lead-card-wide" aria-label="What they said">
      <h2>What they said</h2>
      {told.length > 0 && <dl class="facts">{told.map(rowOf)}</dl>}
      {blank.length > 0 && (
        <div class="facts-unknown">
          <h3>Not known yet</h3>
          <dl class="facts facts-blank">{blank.map(rowOf)}</dl>
        </div>
      )}
    </section>
  )
}

/** Nothing is put right in what is over. */
function isOpen({ lead }: LeadStory): boolean {
  return lead.state !== 'won' && lead.state !== 'lost' && lead.merged_into === null
}
