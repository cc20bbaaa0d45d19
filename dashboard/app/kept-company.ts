/** Which of their companies a person was at last in this browser. */
const storageKey = 'foyer.company'

export function keepCompany(companyId: string): void {
  localStorage.setItem(storageKey, companyId)
}

export function keptCompany(): string | null {
  return localStorage.getItem(storageKey)
}
