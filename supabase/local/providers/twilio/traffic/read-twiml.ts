/** Reads what a webhook answered: the messages to send back. */
export type TwimlMessage = { body: string; media: string[]; to: string | null; statusCallback: string | null }

/** Null where it is no TwiML. An empty `<Response/>` is no message. Plain text is one. */
export function readTwiml(text: string, contentType: string): TwimlMessage[] | null {
  const content = text.trim()
  if (content === '') return []
  if (/^text\/plain/.test(contentType)) return [{ body: content, media: [], to: null, statusCallback: null }]
  const response = /^(?:<\?xml[^>]*\?>\s*)?<Response\s*(?:\/>|>([\s\S]*)<\/Response>)$/.exec(content)
  if (!response) return null
  return [...(response[1] ?? '').matchAll(/<(Message|Sms)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1>)/g)].map(
    ([, , attributes = '', inside = '']) => {
      const body = /<Body>([\s\S]*?)<\/Body>/.exec(inside)?.[1]
      const media = [...inside.matchAll(/<Media>([\s\S]*?)<\/Media>/g)].map(([, url = '']) =>
        decode(url.trim()),
      )
      return {
        body: decode(body ?? inside.replace(/<Media>[\s\S]*?<\/Media>/g, '')).trim(),
        media,
        to: attribute(attributes, 'to'),
        statusCallback: attribute(attributes, 'statusCallback') ?? attribute(attributes, 'action'),
      }
    },
  )
}

function attribute(attributes: string, name: string): string | null {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? null : decode(value)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return entities[name] ?? whole
  })
}
