/** Looks over what a model wrote before it is stored; throws what is wrong, and the company's own words are sent instead. */
import { UpstreamError } from '../_platform/errors.ts'
import type { GroundedPrompt } from './write-prompt.ts'

/** Characters; a roomy multiple of the three sentences asked for. */
const longestAnswer = 6000
const links = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi

/** The answer as the database can keep it. */
export function checkAnswer(answer: string, prompt: GroundedPrompt): string {
  const text = answer.toWellFormed().replaceAll('\0', '').trim()
  if (!text) throw wrong('The answer was empty.')
  if (text.length > longestAnswer) throw wrong('The answer was too long.')

  // An address the company never wrote may lead anywhere, and may carry away what was said.
  const given = prompt.system + prompt.messages.map(message => message.text).join('\n')
  for (const [link] of text.matchAll(links)) {
    if (!given.includes(link.replace(/[.,;:!?]+$/, ''))) throw wrong('The answer held a link of its own.')
  }
  return text
}

function wrong(sentence: string): UpstreamError {
  return new UpstreamError('model answer', 200, new Error(sentence))
}
