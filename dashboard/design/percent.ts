/** A confidence as it is shown: rounded down, so that 54.9 never seems to have reached 55. */
export function percent(confidence: number): string {
  return `${Math.floor(confidence * 100 + 1e-6)}%`
}
