/** Where a company is, as far as it says so among its facts. */
import { factTopics } from '../_answer/own-words/fact-topics.ts'
import { fold } from '../_lead/extract/words/fold.ts'

export function findAddress(facts: { label: string; value: string }[]): string | undefined {
  const [address] = factTopics
  return facts.find(({ label }) => address?.label.test(fold(label)))?.value
}
