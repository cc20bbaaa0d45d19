/** Ids as the vendors write them, random, so that none comes back after a restart. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto'

/** `SM` and 32 hex digits. */
export const twilioSid = (prefix: string): string => prefix + randomBytes(16).toString('hex')

export const uuid = (): string => randomUUID()

export const digits = (length: number): string =>
  String(randomInt(1, 10)) + Array.from({ length: length - 1 }, () => randomInt(0, 10)).join('')

/** A WhatsApp message id: base64 behind its prefix, as Meta makes them. */
export const wamid = (): string => `wamid.${randomBytes(27).toString('base64')}`

export const secret = (bytes = 24): string => randomBytes(bytes).toString('base64url')

/** A name nobody can guess, for a URL that needs no credentials. */
export const token = (): string => randomBytes(24).toString('hex')
