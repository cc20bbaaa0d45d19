/** Groq, streaming. Retries and deadlines are the caller's: the SDK would sleep through a whole Retry-After. */
import Groq from 'groq-sdk'
import type { GroqEnv } from '../_platform/env.ts'
import { UpstreamError } from '../_platform/errors.ts'
import type { Model } from './model.ts'

const request = 'groq chat.completions'
/** Roomy, because the tokens a model spends on reasoning count as well. */
const maxTokens = 1200

export function groqModel(env: GroqEnv): Model {
  const groq = new Groq({ apiKey: env.apiKey, baseURL: env.baseUrl, maxRetries: 0, timeout: 30_000 })
  const reasons = env.model.startsWith('openai/gpt-oss')

  return {
    name: env.model,
    deadlines: { firstWord: env.firstWordMs ?? 5_000, lastWord: env.lastWordMs ?? 20_000 },
    async *write(prompt, signal) {
      try {
        const stream = await groq.chat.completions.create(
          {
            model: env.model,
            stream: true,
            temperature: 0.2,
            max_completion_tokens: maxTokens,
            ...(reasons && { reasoning_effort: 'low' as const, include_reasoning: false }),
            messages: [
              { role: 'system', content: prompt.system },
              ...prompt.messages.map(({ role, text }) => ({ role, content: text })),
            ],
          },
          { signal },
        )

        let isFinished = false
        for await (const chunk of stream) {
          // A stream can break off politely, with the error in its last chunk.
          const broken = (chunk.x_groq as { error?: string } | null | undefined)?.error
          if (broken) throw new UpstreamError(request, 200, new Error(broken))
          const choice = chunk.choices?.[0]
          if (choice?.delta?.content) yield choice.delta.content
          if (choice?.finish_reason === 'stop') isFinished = true
        }
        if (!isFinished) throw new UpstreamError(request, 200, new Error('The answer was cut off.'))
      } catch (cause) {
        if (signal.aborted) throw signal.reason
        if (cause instanceof UpstreamError) throw cause
        throw new UpstreamError(
          request,
          cause instanceof Groq.APIError ? (cause.status ?? null) : null,
          cause,
        )
      }
    },
  }
}
