/** The media type of a file by its first bytes. What it claims to be is not believed: it may be opened by a browser. */
type Signature = [type: string, at: number, bytes: string]

/** Latin-1 spelling of the bytes; the first that fits counts. */
const signatures: Signature[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/heic', 4, 'ftypheic'],
  ['image/heic', 4, 'ftypmif1'],
  ['image/avif', 4, 'ftypavif'],
  ['application/pdf', 0, '%PDF-'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/wav', 8, 'WAVE'],
  ['audio/flac', 0, 'fLaC'],
  ['audio/amr', 0, '#!AMR'],
  ['audio/mp4', 4, 'ftypM4A'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, '\xff\xfb'],
  ['audio/mpeg', 0, '\xff\xf3'],
  ['audio/aac', 0, '\xff\xf1'],
  ['audio/aac', 0, '\xff\xf9'],
  ['video/quicktime', 4, 'ftypqt'],
  ['video/3gpp', 4, 'ftyp3g'],
  ['video/mp4', 4, 'ftyp'],
  ['video/webm', 0, '\x1a\x45\xdf\xa3'],
]

/** `application/octet-stream` for all that is neither picture, sound, film nor PDF: SVG and HTML among them. */
export function sniffType(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 32))
  const found = signatures.find(([, at, signature]) => start.startsWith(signature, at))
  return found?.[0] ?? 'application/octet-stream'
}
