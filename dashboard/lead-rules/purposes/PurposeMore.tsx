/** Where what an assistant asks is written down. */
import { type Purpose, purposes } from '../../../shared/lead/purposes.ts'

export function PurposeMore({ purpose }: { purpose: Purpose }) {
  const { asks } = purposes[purpose]
  if (asks === 'nothing') return null
  return (
    <p class="purpose-more">
      {asks === 'lead' ? (
        <>
          What it asks, and what each answer is worth: <a href="/company/leads">what makes a lead</a>.
        </>
      ) : (
        <>
          What can be booked, and when: <a href="/appointments">appointments</a>.
        </>
      )}
    </p>
  )
}
