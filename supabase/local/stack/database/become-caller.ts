/** Makes the running transaction speak for a caller; the settings end with the transaction. */
import type { Caller, Query } from './database.ts'

export async function becomeCaller(query: Query, caller: Caller): Promise<void> {
  const settings = { ...claimSettings(caller), ...caller.settings, role: caller.role }
  const names = Object.keys(settings)
  const calls = names.map((_, at) => `set_config($${at * 2 + 1}, $${at * 2 + 2}, true)`)
  await query(`select ${calls.join(', ')}`, Object.entries(settings).flat())
}

function claimSettings({ role, claims }: Caller): Record<string, string> {
  return { 'request.jwt.claims': JSON.stringify({ role, ...claims }) }
}
