/** Hot, warm or cold: where a score lies between a company's thresholds. */
export type Bucket = 'hot' | 'warm' | 'cold'

export function bucketOf(thresholds: { hot: number; warm: number }, score: number): Bucket {
  if (score >= thresholds.hot) return 'hot'
  return score >= thresholds.warm ? 'warm' : 'cold'
}
