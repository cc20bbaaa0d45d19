/** Marks the visitor's message as read and shows that an answer is being written. Best effort: nothing waits for it. */
import * as z from 'zod/mini'
import type { KapsoEnv } from '../../_platform/env.ts'
import { callKapso } from './call-kapso.ts'

const timeoutMs = 3_000

/** `line`: the phone_number_id. Never throws. WhatsApp ends the sign by itself when a message comes, or after 25 s. */
export async function showTyping(
  { line, message }: { line: string; message: string },
  { env, fetch }: { env: KapsoEnv; fetch?: typeof globalThis.fetch | undefined },
): Promise<void> {
  const json = {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: message,
    typing_indicator: { type: 'text' },
  }
  const path = `/${encodeURIComponent(line)}/messages`
  await callKapso({ api: 'whatsapp', method: 'POST', path, json, timeoutMs }, z.unknown(), {
    env,
    fetch,
  }).catch(() => {})
}
