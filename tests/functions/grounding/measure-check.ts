/** Prints how long the check takes: `npx tsx tests/functions/grounding/measure-check.ts`. */
import { openTurnCheck } from '../../../edge-functions/_answer/check/open-turn-check.ts'
import { writePrompt } from '../../../edge-functions/_answer/write-prompt.ts'
import { channelFacts } from '../../../edge-functions/_channels/channel-facts.ts'
import { turnOf } from './businesses.ts'
import { honestAnswers } from './honest-answers.ts'

const rounds = 10
const charactersPerToken = 5
const laying: number[] = []
const judging: number[] = []

for (let round = 0; round < rounds; round += 1) {
  for (const { business, asked, answer } of honestAnswers) {
    const turn = turnOf(business, asked)
    const prompt = writePrompt(turn, channelFacts.widget)
    const check = clock(laying, () => openTurnCheck(turn, prompt, channelFacts.widget))
    for (let at = 0; at < answer.length; at += charactersPerToken) {
      const end = at + charactersPerToken
      const startedAt = performance.now()
      const { say, stop } = check.hear(answer.slice(0, end), end >= answer.length)
      if (say || stop) judging.push(performance.now() - startedAt)
    }
  }
}

print('reading the sources, while the model is silent', laying)
print('from the last token of a sentence to its leaving', judging)

function clock<Result>(times: number[], act: () => Result): Result {
  const startedAt = performance.now()
  const result = act()
  times.push(performance.now() - startedAt)
  return result
}

function print(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]!.toFixed(2)
  console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${sorted.length})`)
}
