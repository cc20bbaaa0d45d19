/** Lets any website call the Data API and the auth server, as hosted Supabase does: the keys decide, not the origin. */
const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'

export async function withCors(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const isPreflight = request.method === 'OPTIONS' && request.headers.has('access-control-request-method')
  const response = isPreflight ? new Response(null, { status: 204 }) : await answer()
  const headers = new Headers(response.headers)
  headers.set('access-control-allow-origin', '*')
  if (isPreflight) {
    headers.set('access-control-allow-methods', methods)
    headers.set('access-control-allow-headers', request.headers.get('access-control-request-headers') ?? '*')
    headers.set('access-control-max-age', '86400')
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
