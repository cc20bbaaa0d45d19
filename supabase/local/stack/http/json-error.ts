/** An error in the form every door of the stack gives it. */
export function jsonError(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { 'access-control-allow-origin': '*' } })
}
