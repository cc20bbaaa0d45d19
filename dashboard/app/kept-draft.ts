/** What was written and not saved, kept for this tab alone. `place` names the form, and whose it is. */
export function keepDraft(place: string, draft: unknown): void {
  const key = `foyer.draft.${place}`
  if (draft === null) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, JSON.stringify(draft))
}

/** `Draft` is what was kept under this place; `null` when nothing was. */
export function keptDraft<Draft>(place: string): Draft | null {
  const kept = sessionStorage.getItem(`foyer.draft.${place}`)
  return kept ? (JSON.parse(kept) as Draft) : null
}
