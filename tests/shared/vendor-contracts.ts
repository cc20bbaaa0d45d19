/** Holds requests, responses and webhooks against the vendors' own contracts, in the folder that FOYER_SHARED names. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Form, RequestBody } from '../../supabase/local/providers/network/read-body.ts'
import type { RecordedRequest } from '../../supabase/local/providers/network/record-requests.ts'

/** What must be known of a request: the vendor's host and path, not those of a stand-in. */
export type VendorRequest = Pick<
  RecordedRequest,
  'method' | 'host' | 'path' | 'query' | 'contentType' | 'body'
>

export type VendorContracts = {
  /** Null where no contract speaks of such a request; else what is wrong with it, nothing when it fits. */
  requestProblems(request: VendorRequest): string[] | null
  responseProblems(
    request: Pick<VendorRequest, 'method' | 'host' | 'path'>,
    response: { status: number; body: unknown },
  ): string[] | null
  /** Of the body of one of Kapso's webhooks. */
  webhookProblems(body: unknown): string[]
}

type Schema = Record<string, unknown>
type Media = { schema: Schema }
type Operation = {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { content?: Record<string, Media> }>
}
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> }

const documents: [file: string, host: string, base: string][] = [
  ['twilio_api_v2010.testable.json', 'api.twilio.com', ''],
  ['twilio_messaging_v1.services.testable.json', 'messaging.twilio.com', ''],
  ['twilio_verify_v2.testable.json', 'verify.twilio.com', ''],
  ['whatsapp_cloud_api_v23.kapso-flavour.json', 'api.kapso.ai', '/meta/whatsapp'],
]

export async function openContracts(shared: string): Promise<VendorContracts> {
  const load = async (file: string) => JSON.parse(await readFile(join(shared, 'contracts', file), 'utf8'))
  const contracts = await Promise.all(
    documents.map(async ([file, host, base]) => openContract(await load(file), { host, base })),
  )
  const webhook = new Ajv2020({ strict: false, allErrors: true }).compile(
    await load('kapso_webhook_v2.schema.json'),
  )

  const find = (request: Pick<VendorRequest, 'method' | 'host' | 'path'>) =>
    contracts.find(({ host }) => host === request.host)?.find(request) ?? null

  return {
    requestProblems(request) {
      const found = find(request)
      if (!found) return null
      return [...found.queryProblems(request.query), ...found.bodyProblems(request.contentType, request.body)]
    },
    responseProblems: (request, { status, body }) => find(request)?.responseProblems(status, body) ?? null,
    webhookProblems: body => (webhook(body) ? [] : (webhook.errors ?? []).map(describe)),
  }
}

function openContract(document: Document, { host, base }: { host: string; base: string }) {
  const Validator = document.openapi.startsWith('3.1') ? Ajv2020 : Ajv
  const settings = { strict: false, allErrors: true, validateFormats: false }
  const schemas = repair(document) as Schema
  const exact = new Validator(settings).addSchema(schemas, 'contract')
  // A form holds text alone, and may stand for numbers and truths; JSON must say what it means.
  const ofForms = new Validator({
    ...settings,
    coerceTypes: true,
    validateFormats: true,
    formats: { uri: (text: string) => URL.canParse(text) },
    logger: false, // the other formats are left to Twilio
  }).addSchema(schemas, 'contract')
  const paths = Object.entries(document.paths).map(([template, operations]) => ({
    template,
    operations,
    pattern: new RegExp(`^${template.replace(/[.]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }))

  const problems = (ajv: Ajv, pointer: string[], value: unknown): string[] => {
    const validate = ajv.getSchema(`contract#/${pointer.map(escapePart).join('/')}`)
    if (!validate) return [`the contract holds no ${pointer.join('/')}`]
    return validate(value) ? [] : (validate.errors ?? []).map(describe)
  }

  return {
    host,
    find({ method, path }: Pick<VendorRequest, 'method' | 'path'>) {
      if (!path.startsWith(base)) return null
      const verb = method.toLowerCase()
      const place = paths.find(one => one.pattern.test(path.slice(base.length)) && one.operations[verb])
      if (!place) return null
      const operation = place.operations[verb]!
      const pointer = ['paths', place.template, verb]
      return {
        queryProblems: (query: Record<string, string>) => queryProblems(operation, query),
        bodyProblems(contentType: string | null, body: RequestBody): string[] {
          const { content } = operation.requestBody ?? {}
          if (!content) return body.kind === 'none' ? [] : ['a body where none belongs']
          const media = contentType ?? ''
          if (!content[media]) return [`no ${Object.keys(content).join(' nor ')} but ${media || 'nothing'}`]
          const schema = [...pointer, 'requestBody', 'content', media, 'schema']
          const value = readValue(body, content[media].schema)
          return problems(body.kind === 'json' ? exact : ofForms, schema, value)
        },
        responseProblems(status: number, body: unknown): string[] {
          const response = operation.responses[status]
          if (!response)
            return [`status ${status} is not among ${Object.keys(operation.responses).join(', ')}`]
          if (!response.content) return []
          const schema = [...pointer, 'responses', String(status), 'content', 'application/json', 'schema']
          return problems(exact, schema, body)
        },
      }
    },
  }
}

function queryProblems({ parameters = [] }: Operation, query: Record<string, string>): string[] {
  const known = parameters.filter(one => one.in === 'query')
  return [
    ...Object.keys(query)
      .filter(name => !known.some(one => one.name === name))
      .map(name => `unknown query parameter ${name}`),
    ...known
      .filter(one => one.required && !(one.name in query))
      .map(one => `missing query parameter ${one.name}`),
  ]
}

/** A field that may repeat is a list even when it comes once; a file is the text the contract takes it for. */
function readValue(body: RequestBody, schema: Schema): unknown {
  if (body.kind === 'json') return body.json
  if (body.kind === 'none') return {}
  if (body.kind === 'other') return body.text
  const files = body.kind === 'multipart' ? Object.keys(body.files).map(name => [name, name]) : []
  const properties = (schema.properties ?? {}) as Record<string, Schema>
  const fields = Object.entries(body.form as Form).map(([name, value]) => [
    name,
    properties[name]?.type === 'array' ? [value].flat() : value,
  ])
  return Object.fromEntries([...fields, ...files])
}

/**
 * OpenAPI 3.0 says `nullable` of schemas without a type too, where JSON Schema knows no such word; and what the vendor
 * calls nullable and gives a pattern, its own examples leave empty.
 */
function repair(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(repair)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([name]) => name !== 'nullable' || 'type' in value)
  const repaired = Object.fromEntries(entries.map(([name, inner]) => [name, repair(inner)]))
  return repaired.nullable === true && 'pattern' in repaired ? { anyOf: [{ const: '' }, repaired] } : repaired
}

const escapePart = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

const describe = ({
  instancePath,
  message,
  params,
}: {
  instancePath: string
  message?: string
  params: object
}) => `${instancePath || 'it'} ${message} ${JSON.stringify(params)}`
