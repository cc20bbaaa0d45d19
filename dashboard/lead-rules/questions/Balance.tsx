/** How the hundred points are shared out, live, and the way back to a hundred. */
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import { useSignedIn } from '../../app/use-app.ts'
import { Button } from '../../design/Button.tsx'
import type { LeadRulesModel } from '../create-lead-rules.ts'
import { shareOut } from '../editing/share-out.ts'
import { sayBalance } from './say-balance.ts'

export function Balance({ model, rules }: { model: LeadRulesModel; rules: LeadRules }) {
  const { mayManage } = useSignedIn()
  const counting = rules.fields.filter(({ weight }) => weight > 0)
  const sum = counting.reduce((total, { weight }) => total + weight, 0)
  const inOrder = [...counting].sort(
    (one, other) => Number(one.part === 'intent') - Number(other.part === 'intent'),
  )
  return (
    <div class="balance" data-is-even={sum === 100}>
      <div class="balance-bar" aria-hidden="true">
        {inOrder.map(({ slot, label, part, weight }) => (
          <i
            key={slot}
            data-part={part}
            title={`${label}: ${weight}`}
            style={{ width: `${(weight / Math.max(100, sum)) * 100}%` }}
          >
            {weight >= 8 && <span>{label}</span>}
          </i>
        ))}
      </div>
      <p role="status">{sayBalance(rules.fields)}</p>
      {mayManage && sum !== 100 && (
        <Button size="small" onClick={() => model.write({ fields: shareOut(rules.fields) })}>
          Make it 100
        </Button>
      )}
    </div>
  )
}
