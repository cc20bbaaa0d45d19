/** `npm start` tells what is wrong in one sentence, and stops as cleanly as it starts. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../supabase/local/read-settings.ts'
import { type Foyer, startFoyer } from '../support/start-foyer.ts'

const root = resolve(import.meta.dirname, '../..')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a start that cannot succeed says why in one sentence and exits with 1', () => {
  test('the port is taken', async () => {
    const { server, port } = await occupyPort()
    const { status, said } = await start({
      PORT: String(port),
      FOYER_DATA: join(folder, 'busy'),
      FOYER_DEMO: '0',
    })
    server.close()

    expect(said).toBe(`Port ${port} is in use by another program.`)
    expect(status).toBe(1)
  })

  test('the data folder cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const { status, said } = await start({ FOYER_DATA: join(folder, 'a-file/data') })

    expect(lastLine(said)).toMatch(/^[^\n]*a-file\/data[^\n]*\.$/)
    expect(status).toBe(1)
  })

  test('the database does not answer', async () => {
    const { server, port } = await occupyPort()
    server.close()
    const { status, said } = await start({
      FOYER_DATA: join(folder, 'unreachable'),
      DATABASE_URL: `postgres://ana:secret@127.0.0.1:${port}/foyer`,
    })

    expect(lastLine(said)).toMatch(/^[^\n]*database[^\n]*\.$/i)
    expect(said).not.toContain('secret')
    expect(status).toBe(1)
  })

  test('a setting makes no sense', async () => {
    const { status, said } = await start({ PORT: 'eighty' })

    expect(said).toBe('PORT is not a port number.')
    expect(status).toBe(1)
  })
})

describe('settings', () => {
  test('a line of .env that is none is named by its number', async () => {
    const place = await mkdtemp(join(folder, 'env-'))
    await writeFile(join(place, '.env'), 'PORT=8080\n# fine\nGROQ_API_KEY gsk_x\n')

    expect(() => readSettings(place, {})).toThrow('.env, line 3: expected NAME=value.')
  })

  test('a quotation mark that is never closed is told', async () => {
    const place = await mkdtemp(join(folder, 'env-'))
    await writeFile(join(place, '.env'), 'GROQ_API_KEY="gsk_x\n')

    expect(() => readSettings(place, {})).toThrow('.env: a quotation mark is never closed.')
  })

  test('the environment wins over .env, and an empty value means not set', async () => {
    const place = await mkdtemp(join(folder, 'env-'))
    await writeFile(join(place, '.env'), 'PORT=8080\nGROQ_API_KEY=\nFOYER_DEMO="0"\n')

    expect(readSettings(place, { PORT: '9090' })).toMatchObject({ port: 9090, groq: null, hasDemo: false })
  })

  test('a server that makes embeddings is asked under its root, however its address is given', () => {
    const read = (environment: Record<string, string>) => readSettings(folder, environment).embeddings

    expect(read({})).toBeNull()
    expect(
      read({ FOYER_EMBEDDINGS_URL: 'https://vectors.example/v1/embeddings/', FOYER_EMBEDDINGS_KEY: 'k' }),
    ).toEqual({ url: 'https://vectors.example/v1', key: 'k', model: 'text-embedding-3-small' })
    expect(() => read({ FOYER_EMBEDDINGS_URL: 'vectors' })).toThrow('FOYER_EMBEDDINGS_URL')
  })

  test('the lab, which asks nobody who they are, is there where nobody else can come, or on request', () => {
    const hasLab = (environment: Record<string, string>) =>
      readSettings(folder, environment).providers === null

    expect(hasLab({})).toBe(true)
    expect(hasLab({ HOST: '0.0.0.0' })).toBe(false)
    expect(hasLab({ FOYER_PUBLIC_URL: 'https://foyer.example' })).toBe(false)
    expect(hasLab({ FOYER_PROVIDERS: 'live' })).toBe(false)
    expect(hasLab({ HOST: '0.0.0.0', FOYER_PROVIDERS: 'lab' })).toBe(true)
  })
})

test('a start that is killed while it sets up the demo is taken up by the next one', async () => {
  const environment = { PORT: '0', FOYER_DATA: join(folder, 'half-seeded') }
  const { port, server } = await occupyPort()
  server.close()
  environment.PORT = String(port)
  await start(environment, { killAfter: 'Setting up the demo company' })

  const { said } = await start(environment, { killAfter: 'Data ' })

  expect(said).toContain('Demo site')
})

describe('a running Foyer', () => {
  let foyer: Foyer

  beforeAll(async () => {
    foyer = await startFoyer()
  })
  afterAll(() => foyer.stop())

  test('prints where to click, how to sign in, and where the data is', () => {
    const printed = foyer.printed()

    expect(printed).toContain(`Dashboard  ${foyer.url}/`)
    expect(printed).toContain('ana@juniperandrye.example / juniper-and-rye')
    expect(printed).toContain(`Demo site  ${foyer.url}/demo`)
    expect(printed).toContain(`Lab        ${foyer.url}/lab`)
    expect(printed).toContain(`Data       ${foyer.folder}/`)
  })

  test('keeps its keys to its owner', async () => {
    const keys = await stat(join(foyer.folder, 'keys.json'))

    expect(keys.mode & 0o777).toBe(0o600)
  })

  test('serves nothing from outside the demo’s folder', async () => {
    const climbing = [
      '..%2f..%2f..%2fREADME.html',
      '..%2f..%2f..%2f..%2fdashboard%2findex.html',
      '%2e%2e/entries.ts',
    ]
    for (const path of climbing) {
      const response = await fetch(`${foyer.url}/demo/${path}`)
      expect(`${path} ${response.status}`).toBe(`${path} 404`)
    }
  })

  test('survives an upgrade of an address that is none', async () => {
    await sendRaw(
      foyer.url,
      'GET // HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    )

    expect((await fetch(`${foyer.url}/healthz`)).status).toBe(200)
  })

  test('does not seed the demo twice, and refuses a second process on its data', async () => {
    const second = await start({ FOYER_DATA: foyer.folder })
    expect(second.status).toBe(1)
    expect(second.said).toMatch(/^[^\n]*\.$/)

    await foyer.kill()
    await foyer.restart()
    const demo = await fetch(`${foyer.url}/demo/`).then(response => response.text())

    expect(foyer.printed().match(/Setting up the demo company/g)).toHaveLength(1)
    expect(demo).toMatch(/<script async src="\/widget\.js" data-key="[\w-]{20}"><\/script>/)
  })
})

async function start(
  environment: Record<string, string>,
  { killAfter }: { killAfter?: string } = {},
): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['supabase/local/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...environment },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text
      if (killAfter && said.includes(killAfter)) child.kill('SIGKILL')
    })
  }
  const status = await new Promise<number | null>(resolve => child.once('exit', resolve))
  return { status, said: said.trim() }
}

/** A first start may say before it that it builds. */
function lastLine(said: string): string {
  return said.split('\n').at(-1) ?? ''
}

function sendRaw(url: string, request: string): Promise<void> {
  return new Promise(resolve => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request))
    socket.on('error', () => {})
    socket.on('data', () => socket.end())
    socket.on('close', () => resolve())
  })
}

function occupyPort(): Promise<{ server: Server; port: number }> {
  return new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, port: (server.address() as { port: number }).port }),
    )
  })
}
