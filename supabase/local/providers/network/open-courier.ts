/** Carries webhooks out: once or several times, in order or shuffled, again after a failure, and after a restart. */
import type { World } from './world.ts'

/** A webhook on its way. Kept, so it is plain. */
export type Parcel = {
  /** Equal on every try. */
  id: string
  /** Of those in one lane, each waits for the one before, up to 30 seconds; null waits for nobody. */
  lane: string | null
  /** How often it was tried. */
  tries: number
}

export type Outcome =
  | { kind: 'answered'; status: number; contentType: string; text: string }
  /** No connection came about. */
  | { kind: 'unreachable' }
  /** There was a connection, and it ended without an answer. */
  | { kind: 'cut off' }
  | { kind: 'timed out' }

export type CourierSwitches = { duplicates: number; shuffleMs: number; delayMs: number }

export type CourierPlan<P extends Parcel> = {
  /** Kept between runs; what is in it was not delivered yet. */
  parcels: P[]
  world: World
  switches(): Readonly<CourierSwitches>
  /** Signs. Null where there is nobody any more to deliver to. */
  pack(
    parcel: P,
  ): { url: string; method: string; headers: Record<string, string>; body: string | null } | null
  timeoutMs: number
  /** In how many milliseconds to try again; null gives up. */
  retryIn(parcel: P, outcome: Outcome): number | null
  /** Every 2xx, so with duplicates several times. */
  delivered(parcel: P, answer: Outcome & { kind: 'answered' }): void | Promise<void>
  gaveUp(parcel: P, outcome: Outcome): void | Promise<void>
}

export type Courier<P> = {
  /** Resolves when it was delivered or given up. */
  post(parcel: P): Promise<void>
  /** Delivers what an earlier run left behind. */
  resume(): void
}

const laneWaitMs = 30_000

const neverConnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]

export function openCourier<P extends Parcel>(plan: CourierPlan<P>): Courier<P> {
  const { parcels, world } = plan
  const { timers } = world
  const lanes = new Map<string, Promise<unknown>>()
  const whenDone = new WeakMap<P, () => void>()
  let shuffled: P[] = []

  const dispatch = (parcel: P) => {
    if (parcel.lane === null || plan.switches().shuffleMs > 0) return timers.run(carry(parcel))
    const before = lanes.get(parcel.lane) ?? Promise.resolve()
    const patience = new Promise<void>(resolve => setTimeout(resolve, timers.paced(laneWaitMs)).unref())
    const mine = Promise.race([before, patience]).then(() => carry(parcel))
    lanes.set(parcel.lane, mine)
    timers.run(mine)
  }

  const shuffle = (parcel: P, windowMs: number) => {
    shuffled.push(parcel)
    if (shuffled.length > 1) return
    timers.after(windowMs, () => {
      const leaving = shuffled
      shuffled = []
      for (let last = leaving.length - 1; last > 0; last--) {
        const other = Math.floor(world.random() * (last + 1))
        ;[leaving[last], leaving[other]] = [leaving[other]!, leaving[last]!]
      }
      for (const one of leaving) dispatch(one)
    })
  }

  async function carry(parcel: P): Promise<void> {
    const { delayMs, duplicates } = plan.switches()
    if (delayMs > 0) await timers.wait(delayMs)
    for (;;) {
      parcel.tries++
      const packed = plan.pack(parcel)
      if (!packed) return drop(parcel)
      const outcomes = await Promise.all(Array.from({ length: Math.max(1, duplicates) }, () => hand(packed)))
      const answers = outcomes.filter(isSuccess)
      for (const answer of answers) await plan.delivered(parcel, answer)
      if (answers.length > 0) return drop(parcel)

      const retryIn = plan.retryIn(parcel, outcomes[0]!)
      if (retryIn === null) {
        await plan.gaveUp(parcel, outcomes[0]!)
        return drop(parcel)
      }
      await timers.wait(retryIn)
    }
  }

  async function hand({ url, ...init }: NonNullable<ReturnType<CourierPlan<P>['pack']>>): Promise<Outcome> {
    const signal = AbortSignal.timeout(plan.timeoutMs)
    try {
      const headers = { ...init.headers, connection: 'close' } // one kept open may be dead by the next webhook
      const response = await world.fetch(url, { ...init, headers, redirect: 'manual', signal })
      const text = await response.text()
      const contentType = response.headers.get('content-type') ?? ''
      return { kind: 'answered', status: response.status, contentType, text }
    } catch (error) {
      if (signal.aborted) return { kind: 'timed out' }
      const { code = '' } = ((error as Error).cause ?? {}) as { code?: string }
      return { kind: neverConnected.includes(code) ? 'unreachable' : 'cut off' }
    }
  }

  function drop(parcel: P): void {
    const place = parcels.indexOf(parcel)
    if (place >= 0) parcels.splice(place, 1)
    world.changed()
    whenDone.get(parcel)?.()
  }

  return {
    post(parcel) {
      parcels.push(parcel)
      world.changed()
      const { shuffleMs } = plan.switches()
      if (shuffleMs > 0) shuffle(parcel, shuffleMs)
      else dispatch(parcel)
      return new Promise(resolve => whenDone.set(parcel, resolve))
    },
    resume() {
      for (const parcel of [...parcels]) dispatch(parcel)
    },
  }
}

const isSuccess = (outcome: Outcome): outcome is Outcome & { kind: 'answered' } =>
  outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300
