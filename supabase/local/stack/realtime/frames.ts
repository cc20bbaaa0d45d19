/** The wire format of Phoenix channels as Realtime speaks it: objects (1.0.0), arrays and binary broadcasts (2.0.0). */
import * as z from 'zod/mini'

export type ProtocolVersion = '1.0.0' | '2.0.0'

export type Frame = {
  joinRef: string | null
  ref: string | null
  topic: string
  event: string
  payload: unknown
}

/** What a client sent to everyone on its topic. Bytes travel only between clients of version 2.0.0. */
export type ClientBroadcast = { event: string; payload: unknown }

const ref = z.nullish(z.string())
const ObjectFrame = z.object({
  join_ref: ref,
  ref,
  topic: z.string(),
  event: z.string(),
  payload: z.unknown(),
})
const ArrayFrame = z.tuple([ref, ref, z.string(), z.string(), z.unknown()])

/** Null for what is no frame. */
export function decodeFrame(raw: Buffer, isBinary: boolean, version: ProtocolVersion): Frame | null {
  if (isBinary) return version === '2.0.0' ? decodeBroadcast(raw) : null
  const value = parseJson(raw)
  if (version === '2.0.0') {
    const { data } = ArrayFrame.safeParse(value)
    return data
      ? { joinRef: data[0] ?? null, ref: data[1] ?? null, topic: data[2], event: data[3], payload: data[4] }
      : null
  }
  const { data } = ObjectFrame.safeParse(value)
  return data
    ? {
        joinRef: data.join_ref ?? null,
        ref: data.ref ?? null,
        topic: data.topic,
        event: data.event,
        payload: data.payload,
      }
    : null
}

export function encodeFrame(
  { joinRef, ref, topic, event, payload }: Frame,
  version: ProtocolVersion,
): string {
  return JSON.stringify(
    version === '2.0.0'
      ? [joinRef, ref, topic, event, payload]
      : { join_ref: joinRef, ref, topic, event, payload },
  )
}

/** A client's broadcast on its way to another client; null when that client could not read it. */
export function encodeBroadcast(
  topic: string,
  { event, payload }: ClientBroadcast,
  version: ProtocolVersion,
): string | Buffer | null {
  const isBytes = payload instanceof Uint8Array
  const names = [Buffer.from(topic), Buffer.from(event)]
  if (version === '1.0.0' || names.some(name => name.length > 255)) {
    if (isBytes) return null
    const message = { type: 'broadcast', event, payload }
    return encodeFrame({ joinRef: null, ref: null, topic, event: 'broadcast', payload: message }, version)
  }
  const noMetadata = 0
  return Buffer.concat([
    Buffer.from([serverBroadcast, ...names.map(name => name.length), noMetadata, isBytes ? bytes : json]),
    ...names,
    isBytes ? payload : Buffer.from(JSON.stringify(payload)),
  ])
}

const clientBroadcast = 3
const serverBroadcast = 4
const bytes = 0
const json = 1

/** [kind, five lengths, encoding], then join ref, ref, topic, event, metadata, and the payload to the end. */
function decodeBroadcast(raw: Buffer): Frame | null {
  const [kind, ...head] = raw.subarray(0, 7)
  const lengths = head.slice(0, 5)
  const encoding = head[5]
  if (kind !== clientBroadcast || encoding === undefined || encoding > json) return null

  let at = 7
  const take = (length = 0) => {
    at += length
    return raw.subarray(at - length, at).toString()
  }
  const [joinRef = '', frameRef = '', topic = '', event = ''] = lengths.map(take)
  if (at > raw.length) return null
  const rest = raw.subarray(at)
  const payload = encoding === json ? parseJson(rest) : new Uint8Array(rest)
  if (payload === undefined) return null
  return {
    joinRef: joinRef || null,
    ref: frameRef || null,
    topic,
    event: 'broadcast',
    payload: { event, payload },
  }
}

function parseJson(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString())
  } catch {
    return undefined
  }
}
