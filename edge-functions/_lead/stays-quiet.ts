/** Whether a reply leaves it at that: nobody is asked anything under thanks, a goodbye, or a word about our asking. */
import type { Reply } from '../_platform/verbs.ts'

const quiet = ['small talk', 'hand-off', 'refusal', 'explanation']

export function staysQuiet({ details }: Reply): boolean {
  return quiet.includes(String(details.wrote))
}
