/** Reads a request's body once, decoded by its content type. */
export type Form = Record<string, string | string[]>
export type UploadedFile = { name: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }

export type RequestBody =
  | { kind: 'none' }
  | { kind: 'form'; form: Form }
  | { kind: 'json'; json: unknown }
  | { kind: 'multipart'; form: Form; files: Record<string, UploadedFile> }
  /** Of a type nobody expects, or not what its type says. */
  | { kind: 'other'; text: string }

export async function readBody(request: Request, contentType: string): Promise<RequestBody> {
  const type = contentType.split(';')[0]?.trim().toLowerCase()
  if (type === 'multipart/form-data') {
    const parts = await request.formData().catch(() => null)
    return parts ? readParts(parts) : { kind: 'other', text: '' }
  }
  const text = request.body ? await request.text() : ''
  if (text === '') return { kind: 'none' }
  if (type === 'application/x-www-form-urlencoded') return { kind: 'form', form: readForm(text) }
  if (type !== 'application/json') return { kind: 'other', text }
  try {
    return { kind: 'json', json: JSON.parse(text) }
  } catch {
    return { kind: 'other', text }
  }
}

function readForm(text: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const before = form[name]
    form[name] = before === undefined ? value : [before, value].flat()
  }
  return form
}

async function readParts(parts: FormData): Promise<RequestBody> {
  const form: Form = {}
  const files: Record<string, UploadedFile> = {}
  for (const [name, part] of parts) {
    if (typeof part === 'string') form[name] = part
    else
      files[name] = {
        name: part.name,
        contentType: part.type,
        bytes: new Uint8Array(await part.arrayBuffer()),
      }
  }
  return { kind: 'multipart', form, files }
}
