/** How well a finder knows that it found nothing. */

export type Outcome = {
  /** -Infinity where nothing was found; null where the finder gives no score. */
  certainty: number | null
  isAnswerable: boolean
  /** The first match answers the question. */
  isRight: boolean
}

/** Null where the finder gives no score, or a set has no question of one kind. */
export type CertaintyFigures = {
  /** How often a question with an answer is more certain than one without. */
  auroc: number | null
  /** The best F1 of "nobody wrote this down", over all thresholds. */
  f1OutOfScope: number | null
  /** The share of answerable questions answered rightly, at the lowest threshold that is right nine times of ten. */
  recallAtP90: number | null
}

/** One walk from the most certain question down, stopping wherever the certainty changes. */
export function measureCertainty(outcomes: Outcome[]): CertaintyFigures {
  if (outcomes.some(({ certainty }) => certainty === null))
    return { auroc: null, f1OutOfScope: null, recallAtP90: null }

  const sorted = outcomes.map(outcome => ({ ...outcome, certainty: outcome.certainty ?? 0 }))
  sorted.sort((one, other) => (one.certainty === other.certainty ? 0 : other.certainty - one.certainty))
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable).length
  const unanswerable = outcomes.length - answerable
  let [right, inScope, outOfScope, area, recallAtP90] = [0, 0, 0, 0, 0]
  let f1 = f1Of(unanswerable, outcomes.length, unanswerable)
  for (let from = 0; from < sorted.length; ) {
    const certainty = sorted[from]?.certainty
    const alike = sorted.slice(from).findIndex(outcome => outcome.certainty !== certainty)
    const to = alike < 0 ? sorted.length : from + alike
    const level = sorted.slice(from, to)
    const inHere = level.filter(({ isAnswerable }) => isAnswerable).length
    const outHere = level.length - inHere
    right += level.filter(({ isRight }) => isRight).length
    area += outHere * (inScope + inHere / 2)
    inScope += inHere
    outOfScope += outHere
    if (certainty !== -Infinity && right / to >= 0.9) recallAtP90 = right / answerable
    f1 = Math.max(f1, f1Of(unanswerable - outOfScope, sorted.length - to, unanswerable))
    from = to
  }
  const hasBoth = unanswerable > 0 && answerable > 0
  return {
    auroc: hasBoth ? area / (answerable * unanswerable) : null,
    f1OutOfScope: hasBoth ? f1 : null,
    recallAtP90,
  }
}

function f1Of(hits: number, claimed: number, wanted: number): number {
  return hits === 0 ? 0 : (2 * hits) / (claimed + wanted)
}
