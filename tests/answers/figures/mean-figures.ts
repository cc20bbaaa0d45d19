/** The mean over sets; a figure some sets lack is the mean of the others. */
import type { Figures } from './measure.ts'

export function meanFigures(all: Figures[]): Figures {
  return {
    first: mean(all.map(({ first }) => first)),
    amongThree: mean(all.map(({ amongThree }) => amongThree)),
    amongEight: mean(all.map(({ amongEight }) => amongEight)),
    reciprocalRank: mean(all.map(({ reciprocalRank }) => reciprocalRank)),
    auroc: meanOfKnown(all.map(({ auroc }) => auroc)),
    f1OutOfScope: meanOfKnown(all.map(({ f1OutOfScope }) => f1OutOfScope)),
    recallAtP90: meanOfKnown(all.map(({ recallAtP90 }) => recallAtP90)),
    outcomes: all.flatMap(({ outcomes }) => outcomes),
    times: all.flatMap(({ times }) => times),
  }
}

function mean(figures: number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}

function meanOfKnown(figures: (number | null)[]): number | null {
  const known = figures.filter(figure => figure !== null)
  return known.length > 0 ? mean(known) : null
}
