/** What a page learns of a widget before anyone has spoken: enough to draw it, and nothing more. */
import { createClient } from '@supabase/supabase-js'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
import { WidgetConfig } from '../../../shared/widget-door.ts'
import { visitPage } from '../../support/visit-page.ts'
import type { Scene } from './scene.ts'

export function config({ functions, bakery }: Scene): void {
  const vi = visitPage(functions, bakery)

  test('Vi’s page learns names, looks and starters, and nothing else of the company', async () => {
    const response = await vi.gets('')
    const config = await response.json()

    expect(WidgetConfig.parse(config)).toEqual(config)
    expect(config).toEqual({
      company: { name: 'Juniper & Rye', language: 'en' },
      assistant: {
        name: 'Assistant',
        greeting: 'Hello! What would you like to know?',
        disclosure:
          'You’re chatting with an AI assistant. It answers from what Juniper & Rye has written and can be wrong.',
      },
      theme: { accent: '#1f5c4a', scheme: 'auto', side: 'right', corners: 'round' },
      starters: [],
      realtime: { url: `${functions.url}/realtime/v1`, apikey: functions.stack.keys.publishable },
    })
  })

  test('a page that has seen it already is told that nothing changed, until Ana changes something', async () => {
    const first = await vi.gets('')
    const etag = first.headers.get('etag') ?? ''
    const again = await vi.gets('', { 'if-none-match': etag })
    await bakery.ana.query('update widgets set greeting = $1', [`Good morning! ${crypto.randomUUID()}`])
    const changed = await vi.gets('', { 'if-none-match': etag })
    await bakery.ana.query('update widgets set greeting = default')

    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect([first.status, again.status, changed.status]).toEqual([200, 304, 200])
    expect(await again.text()).toBe('')
    expect(first.headers.get('cache-control')).toContain('max-age=60')
    expect(first.headers.get('vary')).toBe('Origin')
  })

  test('a look that makes no sense is replaced by the default', async () => {
    await bakery.ana.query('update widgets set theme = $1', [{ accent: 'url(https://evil.example)' }])
    const { theme } = await (await vi.gets('')).json()
    await bakery.ana.query('update widgets set theme = default')

    expect(theme.accent).toBe('#1f5c4a')
  })

  test('an unknown key, and a widget that Ana switched off, look alike', async () => {
    const unknown = await visitPage(functions, { ...bakery, widgetKey: 'nosuchwidgetnosuchwi' }).gets('')
    await bakery.ana.query('update channels set is_enabled = false')
    const switchedOff = await vi.gets('')
    const message = await vi.posts('/messages', { id: crypto.randomUUID(), text: 'Do you deliver?' })
    await bakery.ana.query('update channels set is_enabled = true')

    const body = { code: 'unknown_widget', message: expect.any(String) }
    expect([unknown.status, switchedOff.status, message.status]).toEqual([404, 404, 404])
    expect(await unknown.json()).toEqual(body)
    expect(await switchedOff.json()).toEqual(body)
  })

  test('there is nothing beside the doors, and every answer carries its number', async () => {
    const nowhere = await vi.gets('/nowhere')
    const config = await vi.gets('')

    expect(nowhere.status).toBe(404)
    expect(await nowhere.json()).toEqual({ code: 'not_found', message: expect.any(String) })
    expect(config.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(config.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('supabase-js reads the same through functions.invoke, over a socket', async () => {
    const client = createClient(functions.url, functions.stack.keys.publishable, {
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport: WebSocket as never },
    })
    const { data, error } = await client.functions.invoke(`widget/${bakery.widgetKey}`, { method: 'GET' })

    expect(error).toBeNull()
    expect(data.company.name).toBe('Juniper & Rye')
  })
}
