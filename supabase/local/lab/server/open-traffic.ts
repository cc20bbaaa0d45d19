/** Watches the requests between Foyer and the stand-ins: who called whom, and what was answered, never with what. */
import type { TrafficEntry } from '../lab-wire.ts'
import { nameCall } from './name-call.ts'
import { noteAnswer, noteWebhook } from './note-request.ts'
import { shortenPath } from './shorten-path.ts'

type Api = (request: Request, connection: { cutOff?: () => void }) => Promise<Response>
type Webhooks = (url: string, init: RequestInit) => Promise<Response>

export type Traffic = {
  /** The latest, oldest first, in the order they were answered. */
  entries(): readonly TrafficEntry[]
  /** The stand-ins, with their callers watched. */
  watchApi(api: Api): Api
  watchWebhooks(webhooks: Webhooks): Webhooks
  listen(callback: (entry: TrafficEntry) => void): () => void
}

const mostKept = 300

export function openTraffic(): Traffic {
  const entries: TrafficEntry[] = []
  const listeners = new Set<(entry: TrafficEntry) => void>()
  let lastId = 0

  const write = (entry: Omit<TrafficEntry, 'id' | 'at' | 'milliseconds'>, startedAt: number) => {
    lastId += 1
    const at = new Date(startedAt).toISOString()
    const written = { ...entry, id: lastId, at, milliseconds: Date.now() - startedAt }
    entries.push(written)
    if (entries.length > mostKept) entries.shift()
    for (const listener of listeners) listener(written)
  }

  return {
    entries: () => entries,

    watchApi: api => async (request, connection) => {
      const startedAt = Date.now()
      const named = nameCall(new URL(request.url).pathname)
      if (!named) return api(request, connection)
      const seen = { ...named, direction: 'api' as const, method: request.method }
      let isCut = false
      const cutOff = () => {
        isCut = true
        connection.cutOff?.()
      }
      try {
        const response = await api(request, { cutOff })
        const note = isCut ? 'the connection was cut' : await noteAnswer(response)
        write({ ...seen, status: isCut ? null : response.status, note }, startedAt)
        return response
      } catch (error) {
        write({ ...seen, status: null, note: 'never answered' }, startedAt)
        throw error
      }
    },

    watchWebhooks: webhooks => async (url, init) => {
      const startedAt = Date.now()
      const { provider, note } = noteWebhook(init)
      const path = shortenPath(new URL(url).pathname)
      const seen = { provider, direction: 'webhook' as const, method: init.method ?? 'GET', path, note }
      try {
        const response = await webhooks(url, init)
        write({ ...seen, status: response.status }, startedAt)
        return response
      } catch (error) {
        write({ ...seen, status: null }, startedAt)
        throw error
      }
    },

    listen(callback) {
      listeners.add(callback)
      return () => void listeners.delete(callback)
    },
  }
}
