/** Where a way to ask came from, in words. */
import type { Phrasing, PhrasingOrigin } from '../../backend/rows.ts'

/** `says` of a proposal, `short` of one that is decided. */
export const originWords: Record<PhrasingOrigin, { says: string; short: string }> = {
  member: { says: 'A member wrote it', short: 'written by a member' },
  import: { says: 'It came with a file', short: 'came with a file' },
  visitor: { says: 'A visitor asked this, and this entry helped', short: 'asked by a visitor' },
  gap: { says: 'Asked when nobody had an answer', short: 'from an unanswered question' },
  model: { says: 'The language model proposes it', short: 'proposed by the model' },
}

/** Of a proposal. Whoever chose an entry's question has not said that its answer helped. */
export function sayOrigin({ origin, shown_by }: Pick<Phrasing, 'origin' | 'shown_by'>): string {
  return origin === 'visitor' && shown_by === 'chosen'
    ? 'A visitor asked this, and chose this question'
    : originWords[origin].says
}
