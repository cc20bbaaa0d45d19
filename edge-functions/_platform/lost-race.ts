/** Told by the database when two transactions stood in one another's way, and it took one of them back whole. */
const lostRaces = new Set(['40P01', '40001']) // deadlock detected, serialization failure

/** Whatever it did is undone, so it may be done again. */
export function lostRace(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' && lostRaces.has(code)
}
