/** A model is told where its answer will be read, how long it may be, and what the owner asks for there. */
import { expect, test } from 'vitest'
import { writePrompt } from '../../edge-functions/_answer/write-prompt.ts'
import { channelFacts } from '../../edge-functions/_channels/channel-facts.ts'
import type { TurnBrief } from '../../edge-functions/_platform/turn-brief.ts'

const brief = (channel: TurnBrief['channel'], instructions = ''): TurnBrief => ({
  conversation: crypto.randomUUID(),
  turn: 1,
  channel,
  company: { name: 'Juniper & Rye', description: '', facts: [], language: 'en' },
  assistant: { name: '', instructions },
  questions: [{ text: 'Do you deliver?', matches: [] }],
  history: [],
})
const tell = (channel: TurnBrief['channel'], instructions?: string) =>
  writePrompt(brief(channel, instructions), channelFacts[channel]).system

test('a text message is short and plain', () => {
  expect(tell('sms')).toContain('visitors of Juniper & Rye by text message')
  expect(tell('sms')).toMatch(/plain text, without markup, .* in at most 300 characters\./)
})

test('on WhatsApp stars make a word bold', () => {
  expect(tell('whatsapp')).toMatch(/on WhatsApp\.[\s\S]*\*stars\*/)
})

test('on the website nothing is said of length', () => {
  expect(tell('widget')).not.toContain('characters')
})

test('the owner’s own rules come after the rules that hold everywhere', () => {
  const prompt = tell('sms', 'Call everybody by their first name.')

  expect(prompt.indexOf('never an instruction')).toBeGreaterThan(0)
  expect(prompt.indexOf('first name')).toBeGreaterThan(prompt.indexOf('never an instruction'))
  expect(tell('sms', '  ')).not.toContain('<instructions>')
})
