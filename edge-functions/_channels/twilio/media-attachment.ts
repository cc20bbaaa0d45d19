/** A picture or file of a text message, before its bytes are fetched. */
import type { InboundAttachment } from '../../_platform/phone-verbs.ts'

export function mediaAttachment(url: string, contentType: string): InboundAttachment {
  const type = contentType.toLowerCase().slice(0, 200) || 'application/octet-stream'
  return {
    kind: kindOf(type),
    content_type: type,
    file_name: null,
    byte_size: null,
    source: { url, media_id: null },
  }
}

function kindOf(contentType: string): InboundAttachment['kind'] {
  const [family] = contentType.split('/')
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'document'
}
