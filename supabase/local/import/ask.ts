/** Asks whoever sits at the terminal. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

export async function askLine(prompt: string): Promise<string> {
  return ask(prompt, process.stdout)
}

/** What is typed is not shown. */
export async function askSecret(prompt: string): Promise<string> {
  process.stdout.write(prompt)
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const secret = await ask('', silence)
  process.stdout.write('\n')
  return secret
}

async function ask(prompt: string, output: NodeJS.WritableStream): Promise<string> {
  if (!process.stdin.isTTY) throw new Error('Set FOYER_EMAIL and FOYER_PASSWORD: there is nobody to ask.')
  const lines = createInterface({ input: process.stdin, output, terminal: true })
  try {
    return await lines.question(prompt)
  } finally {
    lines.close()
  }
}
