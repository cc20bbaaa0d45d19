/** What is sent to Groq is what Groq's own types allow. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, expect, test } from 'vitest'
import { writePrompt } from '../../edge-functions/_answer/write-prompt.ts'
import { channelFacts } from '../../edge-functions/_channels/channel-facts.ts'
import { groq as groqClient } from '../../edge-functions/_model/clients/groq.ts'
import { startGroqStandIn } from '../../supabase/local/providers/groq-stand-in.ts'

const groq = await startGroqStandIn()
afterAll(() => groq.close())

test('the request for an answer fits the contract, and carries nothing it does not know', async () => {
  const model = groqClient({ key: 'gsk_stand_in', baseUrl: groq.url, model: 'openai/gpt-oss-20b' }, fetch)
  const prompt = writePrompt(
    {
      conversation: crypto.randomUUID(),
      turn: 1,
      channel: 'widget',
      company: { name: 'Juniper & Rye', description: '', facts: [], language: 'en' },
      assistant: { name: '', instructions: '' },
      questions: [
        {
          text: 'Do you deliver?',
          matches: [
            {
              version: crypto.randomUUID(),
              question: 'Do you deliver?',
              answer: 'Yes, by bike.',
              confidence: 0.9,
              outcome: 'answered',
            },
          ],
        },
      ],
      history: [{ author: 'assistant', text: 'Hello!' }],
    },
    channelFacts.widget,
  )
  const asking = { signal: AbortSignal.timeout(5000), onUsage: () => {} }
  let written = ''
  for await (const delta of model.write(prompt, asking)) written += delta
  expect(written).toContain('Yes, by bike.')

  const contract = JSON.parse(
    await readFile(
      join(process.env.FOYER_SHARED ?? '', 'contracts/groq_chat_completions.derived.json'),
      'utf8',
    ),
  )
  const fits = new Ajv2020({ strict: false, validateFormats: false })
    .addSchema(contract, 'groq')
    .getSchema('groq#/components/schemas/GroqRequest')
  const known = Object.keys(contract.components.schemas.ChatCompletionCreateParamsBase.properties)
  const [request] = groq.requests

  expect(fits?.(request), JSON.stringify(fits?.errors)).toBe(true)
  expect(known).toEqual(expect.arrayContaining(Object.keys(request ?? {})))
})
