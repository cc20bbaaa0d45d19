/** Whether Kapso wrote a request: hex HMAC-SHA256 over the body's bytes, exactly as they came. */
const lowerCaseHex = /^[0-9a-f]{64}$/

/** `signature` is `X-Webhook-Signature`: lower-case hex, no prefix. `secrets`: two while one is being replaced. */
export async function verifySignature(
  { signature, body }: { signature: string; body: Uint8Array<ArrayBuffer> },
  secrets: string[],
): Promise<boolean> {
  if (!lowerCaseHex.test(signature)) return false
  const expected = Uint8Array.from({ length: 32 }, (_, index) =>
    Number.parseInt(signature.slice(index * 2, index * 2 + 2), 16),
  )
  const matches = await Promise.all(
    secrets
      .filter(Boolean)
      .map(async secret => crypto.subtle.verify('HMAC', await keyOf(secret), expected, body)),
  )
  return matches.includes(true)
}

function keyOf(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  )
}
