/** What saving would do to the leads there are, in a sentence. */
import type { PreviewRulesResponse } from '../../../shared/lead-door.ts'
import { count, plural } from '../../design/format.ts'

export function sayPreview({ leads, changed }: PreviewRulesResponse): string {
  if (leads === 0) return 'There are no open leads yet, so nobody moves.'
  const open =
    leads === 1
      ? 'your one open lead'
      : `your ${leads >= 1000 ? 'last ' : ''}${plural(leads, 'open lead', 'open leads')}`
  if (changed.length === 0) return `None of ${open} would move.`
  return `${count(changed.length)} of ${open} would move.`
}
