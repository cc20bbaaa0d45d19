/** Figures as the columns of a table. */
import type { Figures } from './measure.ts'
import type { TurnFigures } from './measure-turns.ts'

export function printFigures(figures: Figures): Record<string, string> {
  return {
    'R@1': share(figures.first),
    'R@3': share(figures.amongThree),
    'R@8': share(figures.amongEight),
    'MRR@10': share(figures.reciprocalRank),
    AUROC: share(figures.auroc),
    'F1 oos': share(figures.f1OutOfScope),
    'R@P90': share(figures.recallAtP90),
    'ms here': printTimes(figures.times),
  }
}

export function printTurns({ turns, right, rightAlone, heardWith }: TurnFigures): Record<string, string> {
  return {
    turns: String(turns),
    right: share(right),
    'without the turn before': share(rightAlone),
    'found with it': share(heardWith),
  }
}

/** The median, and what nineteen of twenty stay below. */
export function printTimes(times: number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1)
  return `${at(0.5)} / ${at(0.95)}`
}

function share(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(3)
}
