/** Beside a conversation: where its lead stands, and what they said of themselves in their own words. */
import '../leads.css'
import './beside.css'
import { useModel, useSignedIn } from '../../app/use-app.ts'
import { PanelSection } from '../../contacts/PanelSection.tsx'
import { Badge } from '../../design/Badge.tsx'
import { ButtonLink } from '../../design/Button.tsx'
import { CellMark } from '../CellMark.tsx'
import { valueWords } from '../facts/value-words.ts'
import { scoreNow } from '../score-now.ts'
import { placeNames, placeTones } from '../states.ts'
import { createLeadBeside } from './create-lead-beside.ts'

type SectionProps = { conversationId: string; contactId: string | null }

/** Nothing at all where nobody is a lead: most conversations are questions. */
export function LeadSection(props: SectionProps) {
  const signedIn = useSignedIn()
  const state = useModel(() => createLeadBeside(signedIn, props)).state.value
  if (state.face !== 'ready' || !state.value) return null
  const { row, facts, fields } = state.value
  const score = scoreNow(row, new Date())
  const known = fields.flatMap(field => {
    const fact = facts.get(field.slot)
    return fact ? [{ field, fact }] : []
  })
  return (
    <PanelSection title="Lead">
      <div class="lead-beside">
        <CellMark cell={score?.cell ?? null} />
        <span>
          <Badge tone={placeTones[row.state]}>{placeNames[row.state]}</Badge>
          <small class="muted numbers">{score ? `${score.total} of 100 points` : 'Not scored yet'}</small>
        </span>
        <ButtonLink size="small" href={`/leads/${row.id}`}>
          Open
        </ButtonLink>
      </div>
      {known.length > 0 && (
        <dl class="lead-beside-facts">
          {known.map(({ field, fact }) => (
            <div key={field.slot}>
              <dt>{field.label}</dt>
              <dd>
                {valueWords(fact.value, field)}
                {fact.quote && fact.quote !== fact.value && fact.message && (
                  <a href={`/conversations/${fact.conversation.id}?contact&message=${fact.message}`}>
                    <q>{fact.quote}</q>
                  </a>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </PanelSection>
  )
}
