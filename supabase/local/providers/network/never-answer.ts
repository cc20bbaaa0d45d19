/** Leaves a caller without an answer until the caller gives up. */
export function neverAnswer(request: Request): Promise<Response> {
  return new Promise((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true })
  })
}
