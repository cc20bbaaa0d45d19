/** A model in this very process that writes what it is told to, a few characters at a time, however long it is listened to. */
import type { Model, Prompt } from '../../../edge-functions/_model/model.ts'

const chunkLength = 7

export function lyingModel(write: (prompt: Prompt) => string): Model & { left: () => boolean } {
  let isLeft = false
  return {
    name: 'liar',
    deadlines: { firstWord: 5_000, lastWord: 20_000 },
    left: () => isLeft,
    async *write(prompt) {
      const answer = write(prompt)
      isLeft = true
      for (let at = 0; at < answer.length; at += chunkLength) yield answer.slice(at, at + chunkLength)
      isLeft = false
    },
  }
}
