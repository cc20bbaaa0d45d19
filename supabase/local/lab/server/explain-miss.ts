/** Why a phone's message did not get to Foyer when the network announced it, as a sentence. */
import type { Miss } from '../../providers/phones/phone.ts'

export function explainMiss({ how, status }: Miss): string {
  switch (how) {
    case 'answered':
      if (status === 403) return 'Foyer refused it: 403, it is not signed by the provider.'
      return status !== null && status >= 500
        ? `Foyer could not take it: ${status}, something is wrong there.`
        : `Foyer refused it: ${status}.`
    case 'unreachable':
      return 'Foyer never got this: it could not be reached.'
    case 'cut off':
      return 'Foyer hung up without an answer.'
    case 'timed out':
      return 'Foyer did not answer in time.'
  }
}
