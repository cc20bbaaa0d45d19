/** A hundred points, divided into cold, warm and hot. Decorative: the words beside it say the numbers. */
import type { ComponentChildren } from 'preact'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'

type ScaleProps = { thresholds: LeadRules['thresholds']; children?: ComponentChildren }

export function Scale({ thresholds: { hot, warm }, children }: ScaleProps) {
  return (
    <div class="scale" aria-hidden="true">
      <i data-bucket="cold" style={{ width: `${warm}%` }}>
        {warm >= 14 && 'Cold'}
      </i>
      <i data-bucket="warm" style={{ width: `${hot - warm}%` }}>
        {hot - warm >= 14 && 'Warm'}
      </i>
      <i data-bucket="hot" style={{ width: `${100 - hot}%` }}>
        {100 - hot >= 13 && 'Hot'}
      </i>
      {children}
    </div>
  )
}
