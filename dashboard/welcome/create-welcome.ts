/** From an account to an open foyer, a step at a time. Every step is stored when it is left. */
import { batch, computed, signal } from '@preact/signals'
import type { App } from '../app/create-app.ts'
import type { Door } from '../app/create-door.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import {
  type CompanyErrors,
  type CompanyForm,
  findChanges,
  findCompanyErrors,
  formOf,
  toRow,
} from '../company/company-form.ts'
import { firstFacts } from '../company/FactRows.tsx'
import { guessLanguage, guessZone } from '../company/places.ts'
import { type Step, stepAfter, stepOf } from './steps.ts'

export type FirstEntry = { question: string; answer: string }
/** What is missing of which of the first entries. */
export type EntryError = { index: number; question?: string; answer?: string }

export type WelcomeErrors = CompanyErrors & { entry?: EntryError }

export type Welcome = ReturnType<typeof createWelcome>

type Column = keyof ReturnType<typeof toRow>

export function createWelcome({ backend, router, door, toasts }: App & { door: Door }) {
  const membership = () => {
    const entrance = door.entrance.peek()
    return entrance.face === 'inside' ? entrance.membership : null
  }
  const known = membership()?.company.peek()

  const form = signal<CompanyForm>({
    ...(known ? formOf(known) : unknownCompany()),
    facts: known?.facts.length ? known.facts : firstFacts.map(label => ({ label, value: '' })),
  })
  const entries = signal<FirstEntry[]>(Array.from({ length: 3 }, () => ({ question: '', answer: '' })))
  const errors = signal<WelcomeErrors>({})
  const isBusy = signal(false)
  const step = computed(() => stepOf(router.query.value))

  /** Stores those of the columns that differ from what is stored already. */
  async function change(...columns: Column[]): Promise<undefined> {
    const place = membership()
    if (!place) throw new Error('a company comes before its description')
    const stored = place.company.peek()
    const changes = Object.entries(findChanges(form.peek(), stored))
    const wanted = changes.filter(([column]) => columns.includes(column as Column))
    const row: ReturnType<typeof findChanges> = Object.fromEntries(wanted)
    if (Object.keys(row).length === 0) return
    const changed = backend.from('companies').update(row).eq('id', stored.id)
    place.company.value = unwrap(await changed.select('*').single())
  }

  /** What each step stores. An error found before that is returned, and stays on the screen. */
  const store: Record<Step, () => Promise<WelcomeErrors | undefined>> = {
    company: async () => {
      const { name: nameError, website: websiteError } = findCompanyErrors(form.value)
      if (nameError) return { name: nameError }
      if (websiteError) return { website: websiteError }
      if (membership()) return change('name', 'website', 'language', 'time_zone')
      const { name, website, language, time_zone } = toRow(form.value)
      const row = { name, language, time_zone, ...(website && { website }) }
      door.enter(unwrap(await backend.rpc('create_company', row)))
    },
    about: async () => {
      const { description } = findCompanyErrors(form.value)
      return description ? { description } : change('description')
    },
    facts: async () => {
      const { facts } = findCompanyErrors(form.value)
      return facts ? { facts } : change('facts')
    },
    entries: async () => {
      const entry = findHalfEntry(entries.value)
      if (entry) return { entry }
      const written = entries.value.filter(({ question }) => question.trim())
      const place = membership()
      if (!place || written.length === 0) return
      const rows = written.map(entry => ({ company_id: place.company.peek().id, ...entry }))
      unwrap(await backend.from('entries').insert(rows))
      entries.value = entries.value.map(() => ({ question: '', answer: '' })) // coming back adds more, never the same
      toasts.show(rows.length === 1 ? 'One entry saved.' : `${rows.length} entries saved.`)
    },
    tag: async () => undefined,
  }

  function goOn() {
    if (step.peek() === 'tag') router.go('/conversations')
    else router.go(`/welcome?step=${stepAfter(step.peek())}`)
  }

  return {
    step,
    form,
    entries,
    errors,
    isBusy,
    write(part: Partial<CompanyForm>) {
      batch(() => {
        form.value = { ...form.value, ...part }
        errors.value = {}
      })
    },
    writeEntry(index: number, part: Partial<FirstEntry>) {
      entries.value = entries.value.map((entry, at) => (at === index ? { ...entry, ...part } : entry))
      errors.value = {}
    },
    skip: goOn,
    async next() {
      if (isBusy.value) return
      isBusy.value = true
      try {
        errors.value = (await store[step.peek()]()) ?? {}
        if (Object.keys(errors.value).length === 0) goOn()
      } catch (error) {
        toasts.show(sentenceOf(error), { tone: 'bad' })
      } finally {
        isBusy.value = false
      }
    },
  }
}

function unknownCompany(): CompanyForm {
  return {
    name: '',
    website: '',
    language: guessLanguage(),
    timeZone: guessZone(),
    description: '',
    facts: [],
  }
}

/** Both empty is skipped; one of the two is a slip. */
function findHalfEntry(entries: FirstEntry[]): EntryError | null {
  for (const [index, { question, answer }] of entries.entries()) {
    if (question.trim() && !answer.trim())
      return { index, answer: 'Write the answer, or empty the question to skip it.' }
    if (answer.trim() && !question.trim()) return { index, question: 'Write the question this answers.' }
  }
  return null
}
