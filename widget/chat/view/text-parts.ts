/** Cuts a message into plain text and links. Nothing else in a message means anything: it is all text. */
export type TextPart = { text: string; href?: string }

// Ends before closing punctuation; excludes what could disguise an address (bidirectional and zero-width marks).
const link =
  /(?:https?:\/\/|mailto:|tel:)[^\s<>"\u200b-\u200f\u202a-\u202e\u2060-\u206f]*[^\s<>"\u200b-\u200f\u202a-\u202e\u2060-\u206f.,;:!?'*_)\]}]/gi

/** `own`: how our links begin; the words that introduce one are the link instead of its address. Nobody else's hides behind words. */
export function textParts(text: string, own?: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(link)) {
    const part = linkPart(found)
    if (!part || /\w/.test(text[index - 1] ?? '')) continue
    const before = text.slice(end, index)
    const words = own && part.href!.startsWith(own) && introduction(before)
    if (words) parts.push({ text: before.slice(0, before.lastIndexOf(words)) }, { ...part, text: words })
    else parts.push({ text: before }, part)
    end = index + found.length
  }
  return [...parts, { text: text.slice(end) }]
}

/** "To move it", of "You are booked. To move it: ". */
function introduction(text: string): string | undefined {
  const line = text
    .split(/\n|\. /)
    .pop()!
    .trim()
  return line.endsWith(':') ? line.slice(0, -1).trim() : undefined
}

/** A host in another script is shown as it is on the wire; an address that carries a user name is no link. */
function linkPart(text: string): TextPart | undefined {
  try {
    const { href, host, username } = new URL(text)
    return username ? undefined : { text: host.includes('xn--') ? href : text, href }
  } catch {
    return
  }
}
