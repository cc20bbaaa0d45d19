import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStack, testStack } from './test-stack.ts'

let local: TestStack
beforeAll(async () => {
  local = await testStack({ redirectUrls: ['https://juniper.example/**'] })
}, 60_000)
afterAll(() => local.close())

const password = 'correct horse'
const newEmail = () => `ana.${randomUUID()}@example.com`

test('Ana signs up, signs out and signs in again', async () => {
  const email = newEmail()
  const ana = local.client()

  expect((await ana.auth.signUp({ email, password })).data.user?.email).toBe(email)
  expect((await ana.auth.signOut()).error).toBeNull()
  expect((await ana.auth.getSession()).data.session).toBeNull()

  const { data } = await ana.auth.signInWithPassword({ email, password })
  expect(data.user?.email).toBe(email)
})

test('a wrong password opens nothing', async () => {
  const email = newEmail()
  await local.client().auth.signUp({ email, password })

  const { error } = await local.client().auth.signInWithPassword({ email, password: 'wrong horse' })

  expect(error?.code).toBe('invalid_credentials')
})

test('a password of seven characters is too short', async () => {
  const { error } = await local.client().auth.signUp({ email: newEmail(), password: 'seven77' })

  expect(error?.code).toBe('weak_password')
})

test('nobody signs in without an address', async () => {
  const { error } = await local.client().auth.signInAnonymously()

  expect(error?.code).toBe('anonymous_provider_disabled')
})

test('a session ends for every device when Ana signs out everywhere', async () => {
  const email = newEmail()
  const phone = local.client()
  const laptop = local.client()
  await phone.auth.signUp({ email, password })
  await laptop.auth.signInWithPassword({ email, password })

  await phone.auth.signOut({ scope: 'global' })

  expect((await laptop.auth.getUser()).error?.name).toBe('AuthSessionMissingError')
})

test('the reset mail leads where the request asked, and its link lets Ana choose a new password', async () => {
  const email = newEmail()
  await local.client().auth.signUp({ email, password })

  const redirectTo = 'http://localhost:3000/reset'
  await local.client().auth.resetPasswordForEmail(email, { redirectTo })
  const mail = local.mails.find(sent => sent.to === email)
  const link = new URL(mail?.link ?? '')
  expect(mail?.code).toMatch(/^\d{6}$/)

  const answer = await fetch(`${local.url}${link.pathname}${link.search}`, { redirect: 'manual' })
  const landed = new URL(answer.headers.get('location') ?? '')
  expect(landed.origin + landed.pathname).toBe(redirectTo)

  const tokens = new URLSearchParams(landed.hash.slice(1))
  const ana = local.client()
  await ana.auth.setSession({
    access_token: tokens.get('access_token') ?? '',
    refresh_token: tokens.get('refresh_token') ?? '',
  })
  expect((await ana.auth.updateUser({ password: 'better horse' })).error).toBeNull()
  expect((await local.client().auth.signInWithPassword({ email, password: 'better horse' })).error).toBeNull()
  expect((await local.client().auth.signInWithPassword({ email, password })).error).not.toBeNull()
})

test('a reset link leads to no site that was not named beforehand', async () => {
  const email = newEmail()
  await local.client().auth.signUp({ email, password })

  await local.client().auth.resetPasswordForEmail(email, { redirectTo: 'https://evil.example/steal' })
  const link = new URL(local.mails.find(sent => sent.to === email)?.link ?? '')
  const answer = await fetch(`${local.url}${link.pathname}${link.search}`, { redirect: 'manual' })

  expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/?#/)
})

test('a session is renewed with its refresh token', async () => {
  const ana = local.client()
  const { data } = await ana.auth.signUp({ email: newEmail(), password })

  const renewed = await ana.auth.refreshSession()

  expect(renewed.data.session?.refresh_token).not.toBe(data.session?.refresh_token)
  expect((await ana.auth.getUser()).error).toBeNull()
})
