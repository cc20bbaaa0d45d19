/** One field of the form: what they said, in their own words, and what they had said before. */
import { useSignal } from '@preact/signals'
import { declined, unsure } from '../../../shared/lead/fact.ts'
import { countsFrom, knownFrom } from '../../../shared/lead/facts/confidence.ts'
import type { Field } from '../../../shared/lead/field.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import { fullTime, shortTime } from '../../design/format.ts'
import type { HeardFact } from '../facts/fetch-facts.ts'
import { valueWords } from '../facts/value-words.ts'
import { nameOfMember } from '../fetch-members.ts'
import type { Setting } from '../fetch-setting.ts'
import type { LeadModel } from './create-lead.ts'
import { FactForm } from './FactForm.tsx'

type RowProps = {
  field: Field
  /** What holds; null while nobody knows. */
  fact: HeardFact | null
  /** Everything that was ever said of it, oldest first. */
  told: HeardFact[]
  setting: Setting
  lead: LeadModel
  mayEdit: boolean
}

export function FactRow({ field, fact, told, setting, lead, mayEdit }: RowProps) {
  const { mayWrite } = useSignedIn()
  const isEditing = useSignal(false)
  const close = () => {
    isEditing.value = false
    // the form is gone, and the row may stand elsewhere by now
    const change = `.fact[data-slot="${field.slot}"] .fact-value .button`
    requestAnimationFrame(() => document.querySelector<HTMLElement>(change)?.focus())
  }
  const isKnown = fact !== null && fact.value !== declined && fact.value !== unsure
  return (
    <div class="fact" data-slot={field.slot} data-known={isKnown} data-editing={isEditing.value}>
      <dt>{field.label}</dt>
      <dd>
        {isEditing.value ? (
          <FactForm
            field={field}
            value={fact?.value ?? null}
            currency={setting.rules.minimum_price?.currency ?? ''}
            lead={lead}
            onDone={close}
          />
        ) : (
          <>
            <p class="fact-value">
              {fact ? valueWords(fact.value, field) : <span class="fact-none">Not known</span>}
              {mayWrite && mayEdit && (
                <Button
                  kind="plain"
                  size="small"
                  icon="edit"
                  label={`Change ${field.label}`}
                  onClick={() => {
                    isEditing.value = true
                  }}
                />
              )}
            </p>
            {fact && <Evidence fact={fact} setting={setting} />}
            <Before told={told} fact={fact} field={field} />
          </>
        )}
      </dd>
    </div>
  )
}

function Evidence({ fact, setting }: { fact: HeardFact; setting: Setting }) {
  const { timeZone, user } = useSignedIn()
  const at = fullTime(fact.at, timeZone.value)
  if (fact.source === 'member') {
    const who = fact.member_id ? nameOfMember(setting.members, fact.member_id, user.id) : 'A former colleague'
    return (
      <p class="muted">
        {who} wrote this on {at}
      </p>
    )
  }
  const where = {
    visitor: '',
    page: 'From the page they were on',
    crm: 'From your other system',
    elsewhere: `On the website, ${shortTime(fact.at, timeZone.value)}, by whoever gave this number there`,
  }[fact.source]
  return (
    <p class="fact-evidence">
      {fact.quote && fact.quote !== fact.value && <q>{fact.quote}</q>} {where}
      {fact.message && (
        <a
          href={`/conversations/${fact.said?.conversation_id}?message=${fact.message}`}
          title={`Said on ${at}`}
        >
          See where
        </a>
      )}
      {fact.confidence < knownFrom && (
        <span class="muted">
          {fact.confidence < countsFrom ? ' not sure enough to count' : ' not quite sure'}
        </span>
      )}
    </p>
  )
}

/** Said otherwise before, by them or by whoever put it right. */
function Before({ told, fact, field }: Pick<RowProps, 'told' | 'fact' | 'field'>) {
  const now = JSON.stringify(fact?.value ?? null)
  const words = told
    .filter(one => one.id !== fact?.id && one.value !== null && JSON.stringify(one.value) !== now)
    .map(one => valueWords(one.value, field))
  if (words.length === 0) return null
  return <p class="fact-before muted">Before: {[...new Set(words)].join(', ')}</p>
}
