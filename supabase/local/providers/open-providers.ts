/** Opens the outside world: Twilio, Kapso, and the phones of the people who write to businesses. */
import { emptyKapso, type KapsoState } from './kapso/kapso-state.ts'
import { type KapsoStandIn, openKapsoStandIn } from './kapso/open-kapso-stand-in.ts'
import { keepMedia } from './network/keep-media.ts'
import { keepState } from './network/keep-state.ts'
import { openTimers } from './network/timers.ts'
import type { World } from './network/world.ts'
import { emptyPhones, openPhones, type PhonesState } from './phones/open-phones.ts'
import type { Phones } from './phones/phones.ts'
import { openTwilioStandIn, type TwilioStandIn } from './twilio/open-twilio-stand-in.ts'
import { emptyTwilio, type TwilioState } from './twilio/twilio-state.ts'

export type ProvidersOptions = {
  /** Where they are reached: `/twilio` and `/kapso` follow. Asked for on every use, for it may be known late. */
  url: () => string
  /** What they know outlives a `kill -9` in this file, media in a folder beside it; without it, nothing does. */
  file?: string | null
  /** 1 is real time; 0 hardly waits between tries of a webhook, and between the statuses of a message. */
  pace?: number
  /** Milliseconds since 1970, for windows and expiries. */
  now?: () => number
  random?: () => number
  /** How webhooks leave; they are signed for their own URL all the same. */
  fetch?: World['fetch']
}

export type Providers = {
  /** Paths begin with that of `url`. */
  fetch(request: Request, connection?: { cutOff?: () => void }): Promise<Response>
  twilio: TwilioStandIn
  kapso: KapsoStandIn
  phones: Phones
  /** Goes on with what a restart interrupted; to be called once webhooks can be delivered. */
  resume(): void
  /** Resolves when no webhook is under way, no status due, nothing to be tried again. */
  settled(): Promise<void>
  /** Stops all that is under way and saves the rest. */
  close(): Promise<void>
}

type State = { twilio: TwilioState; kapso: KapsoState; phones: PhonesState }

export function openProviders(options: ProvidersOptions): Providers {
  const { url, file = null, pace = 1, now = Date.now, random = Math.random } = options
  const { state, changed, saved } = keepState<State>(file, {
    twilio: emptyTwilio(),
    kapso: emptyKapso(),
    phones: emptyPhones(),
  })
  changed() // keys made just now are worth keeping
  const timers = openTimers(pace)
  const phones = openPhones(state.phones, { changed, now })
  const world: World = {
    url,
    now,
    random,
    fetch: options.fetch ?? ((address, init) => fetch(address, init)),
    timers,
    media: keepMedia(file === null ? null : `${file}.media`),
    phones,
    changed,
    saved,
  }
  const twilio = openTwilioStandIn(state.twilio, world)
  const kapso = openKapsoStandIn(state.kapso, world)

  return {
    async fetch(request, connection) {
      const path = new URL(request.url).pathname.slice(new URL(url()).pathname.replace(/\/$/, '').length)
      if (path.startsWith('/twilio/')) return twilio.fetch(request, connection)
      if (path.startsWith('/kapso/')) return kapso.fetch(request, connection)
      return new Response('Not found', { status: 404 })
    },
    twilio,
    kapso,
    phones,
    resume() {
      twilio.resume()
      kapso.resume()
    },
    settled: timers.settled,
    async close() {
      timers.close()
      await saved()
    },
  }
}
