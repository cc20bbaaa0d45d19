/** How sure a fact has to be. */

/** Below, it is as if nobody had said it. */
export const countsFrom = 0.6

/** From here on it is known; in between it counts, and is confirmed if the outcome hangs on it. */
export const knownFrom = 0.8

/** Corrected or confirmed in so many words: what was said before it is no contradiction any more. */
export const expressFrom = 0.95
