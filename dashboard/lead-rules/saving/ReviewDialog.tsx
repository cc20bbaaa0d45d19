/** Before it is saved: which leads would end up elsewhere. */
import './saving.css'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import type { PreviewRulesResponse } from '../../../shared/lead-door.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { plural } from '../../design/format.ts'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { sayChanges } from '../editing/name-changes.ts'
import { outcomeNames } from '../words.ts'
import { sayPreview } from './say-preview.ts'

type ReviewProps = { model: LeadRulesModel; rules: LeadRules; preview: PreviewRulesResponse }

export function ReviewDialog({ model, rules, preview }: ReviewProps) {
  const before = model.held.value?.rules
  return (
    <Dialog
      title="Before you save"
      confirm={{ label: 'Save', kind: 'primary', isBusy: model.isBusy.value, run: model.save }}
      onClose={() => {
        model.preview.value = null
      }}
    >
      {before && <p>You changed {sayChanges(before, rules)}.</p>}
      <p class="review-says">{sayPreview(preview)}</p>
      {preview.moves.length > 0 && (
        <ul class="review-moves" aria-label="Moves">
          {preview.moves.map(({ from, to, leads }) => (
            <li key={`${from} ${to}`}>
              <Outcome outcome={from} /> <span class="muted">to</span> <Outcome outcome={to} />
              <b class="numbers">{plural(leads, 'lead', 'leads')}</b>
            </li>
          ))}
        </ul>
      )}
      {preview.changed.length > 0 && (
        <ul class="review-leads" aria-label="Leads that would move">
          {preview.changed.map(({ lead, name, from, to, total_before, total_after }) => (
            <li key={lead}>
              <a href={`/leads/${lead}`} target="_blank" rel="noopener">
                {name ?? 'Visitor'}
              </a>
              <span class="numbers">
                {total_before === total_after
                  ? plural(total_after, 'point', 'points')
                  : `${total_before} → ${plural(total_after, 'point', 'points')}`}
              </span>
              <span class="muted">
                {outcomeNames[from]} to {outcomeNames[to]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function Outcome({ outcome }: { outcome: keyof typeof outcomeNames }) {
  return (
    <span class="outcome" data-bucket={outcome}>
      {outcomeNames[outcome]}
    </span>
  )
}
