/** Asks whether every row of the company's consents still follows from the one before it. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../app/use-app.ts'
import { sentenceOf, unwrap } from '../../backend/unwrap.ts'

type Found = { isBroken: boolean; sentence: string }

export function createConsentCheck({ backend, company, toasts }: SignedIn) {
  const isBusy = signal(false)
  const found = signal<Found | null>(null)

  async function check() {
    if (isBusy.peek()) return
    isBusy.value = true
    try {
      const seq = unwrap(await backend.rpc('find_broken_consent', { company_id: company.peek().id }))
      found.value =
        seq === null
          ? { isBroken: false, sentence: 'Every entry of your record is as it was written.' }
          : {
              isBroken: true,
              sentence: `Your record does not hold together from entry ${seq} on: somebody changed it.`,
            }
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'bad' })
    }
    isBusy.value = false
  }

  return { isBusy, found, check }
}
