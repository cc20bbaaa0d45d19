/** The page's one way to the lab's server. */
import type {
  ByHandRequest,
  NewPhoneRequest,
  Overview,
  Provider,
  ReadRequest,
  Screen,
  SendRequest,
  SwitchRequest,
  TapRequest,
  TrafficEntry,
} from '../lab-wire.ts'

/** The message is fit to be shown. */
export class LabError extends Error {
  override name = 'LabError'
}

export type LabDoor = typeof labDoor

export const labDoor = {
  overview: () => call<Overview>('GET', '/overview'),
  screen: (phone: string) => call<Screen>('GET', `/phones/${encodeURIComponent(phone)}`),
  /** The latest requests, oldest first. */
  traffic: () => call<TrafficEntry[]>('GET', '/traffic'),
  addPhone: (phone: NewPhoneRequest) => call('POST', '/phones', phone),
  send: (message: SendRequest) => call('POST', '/messages', message),
  tap: (tap: TapRequest) => call('POST', '/taps', tap),
  read: (read: ReadRequest) => call('POST', '/reads', read),
  answerByHand: (answer: ByHandRequest) => call('POST', '/by-hand', answer),
  turn: (provider: Provider, name: string, change: SwitchRequest) =>
    call('PUT', `/switches/${provider}/${name}`, change),
  allOff: () => call('DELETE', '/switches'),
}

async function call<Answer = unknown>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/lab/api${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(cause => {
    throw new LabError('The lab cannot be reached. Is Foyer still running?', { cause })
  })
  if (response.status === 204) return undefined as Answer
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw new LabError(answer?.message ?? 'The lab did not understand that.')
  return answer
}
