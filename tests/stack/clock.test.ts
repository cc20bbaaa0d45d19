import { expect, test } from 'vitest'
import { startClock } from '../../supabase/local/stack/clock.ts'

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

test('it runs again and again, never twice at once, and not put off by an error', async () => {
  let running = 0
  let most = 0
  let runs = 0
  const errors: unknown[] = []
  const clock = startClock(
    async () => {
      running += 1
      runs += 1
      most = Math.max(most, running)
      await pause(15)
      running -= 1
      if (runs === 2) throw new Error('once')
    },
    { everySeconds: 0.005, onError: error => errors.push(error) },
  )

  for (let poke = 0; poke < 20; poke += 1) {
    clock.soon()
    await pause(5)
  }
  await clock.stop()

  expect(most).toBe(1)
  expect(runs).toBeGreaterThan(3)
  expect(errors).toHaveLength(1)
})

test('a poke runs it at once, and one during a run makes one more', async () => {
  let runs = 0
  const clock = startClock(
    async () => {
      runs += 1
      await pause(20)
    },
    { everySeconds: 3600, onError: () => {} },
  )

  clock.soon()
  await pause(5)
  expect(runs).toBe(1)

  clock.soon()
  clock.soon()
  await pause(60)
  expect(runs).toBe(2)
  await clock.stop()
})

test('stopping waits for the run under way and allows no other', async () => {
  let ended = 0
  const clock = startClock(
    async () => {
      await pause(30)
      ended += 1
    },
    { everySeconds: 0.001, onError: () => {} },
  )
  clock.soon()
  await pause(5)

  await clock.stop()
  clock.soon()
  await pause(50)

  expect(ended).toBe(1)
})
