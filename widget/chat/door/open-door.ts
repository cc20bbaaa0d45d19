/** Opens the visitor's door over HTTP. */
import type { Door, DoorEvent } from './door.ts'
import { DoorFailure } from './door-failure.ts'
import { readEvents } from './read-events.ts'

/** How long the door may stay silent: between request and answer, and between two events. */
const patience = 25_000

export function openDoor(api: string): Door {
  const ask = async (path: string, token?: string, body?: object, signal = AbortSignal.timeout(patience)) => {
    const response = await fetch(api + path, {
      method: body ? 'POST' : 'GET',
      credentials: 'omit',
      cache: 'no-store',
      signal,
      headers: {
        accept: path === '/messages' ? 'text/event-stream' : 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (response.ok) return response
    const { message } = await response.json().catch(() => ({}))
    throw new DoorFailure(response.status, message, Number(response.headers.get('retry-after')) || 0)
  }

  return {
    async *send(message, token) {
      const stop = new AbortController()
      let timer = setTimeout(() => stop.abort(), patience)
      try {
        const response = await ask('/messages', token, message, stop.signal)
        for await (const event of readEvents(response.body!)) {
          clearTimeout(timer)
          timer = setTimeout(() => stop.abort(), patience)
          yield event as DoorEvent
        }
      } finally {
        clearTimeout(timer)
      }
    },
    read: async (after, token) => (await ask(`/messages?after=${after}`, token)).json(),
    askForPerson: async token => (await ask('/person', token, {})).json(),
    rate: (feedback, token) => ask('/feedback', token, feedback),
  }
}
