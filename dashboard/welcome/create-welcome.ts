/** From an account to an open foyer, a step at a time. Every step is stored when it is left. */
import { batch, computed, signal } from '@preact/signals'
import type { App } from '../app/create-app.ts'
import type { Door } from '../app/create-door.ts'
import type { CompanyFact, Database } from '../backend/rows.ts'
import { sentenceOf, unwrap } from '../backend/unwrap.ts'
import { guessLanguage, guessZone } from './places.ts'
import { type Step, stepAfter, stepOf } from './steps.ts'

export type CompanyForm = { name: string; website: string; language: string; timeZone: string }
export type FirstEntry = { question: string; answer: string }
/** What is missing of which of the first entries. */
export type EntryError = { index: number; question?: string; answer?: string }

export type WelcomeErrors = {
  name?: string
  website?: string
  description?: string
  facts?: string
  entry?: EntryError
}

export type Welcome = ReturnType<typeof createWelcome>

const suggestedFacts = ['Opening hours', 'Address', 'Phone', 'E-mail']

export function createWelcome({ backend, router, door, toasts }: App & { door: Door }) {
  const membership = () => {
    const entrance = door.entrance.peek()
    return entrance.face === 'inside' ? entrance.membership : null
  }
  const known = membership()?.company.peek()

  const company = signal<CompanyForm>({
    name: known?.name ?? '',
    website: known?.website ?? '',
    language: known?.language ?? guessLanguage(),
    timeZone: known?.time_zone ?? guessZone(),
  })
  const description = signal(known?.description ?? '')
  const facts = signal<CompanyFact[]>(
    known?.facts.length ? known.facts : suggestedFacts.map(label => ({ label, value: '' })),
  )
  const entries = signal<FirstEntry[]>(Array.from({ length: 3 }, () => ({ question: '', answer: '' })))
  const errors = signal<WelcomeErrors>({})
  const isBusy = signal(false)
  const step = computed(() => stepOf(router.query.value))

  async function change(row: Database['public']['Tables']['companies']['Update']) {
    const place = membership()
    if (!place) throw new Error('a company comes before its description')
    const { id } = place.company.peek()
    place.company.value = unwrap(
      await backend.from('companies').update(row).eq('id', id).select('*').single(),
    )
  }

  /** What each step stores. An error found before that is returned, and stays on the screen. */
  const store: Record<Step, () => Promise<WelcomeErrors | undefined>> = {
    company: async () => {
      const { name, website, language, timeZone } = company.value
      const address = toWebsite(website)
      if (!name.trim()) return { name: 'What is it called?' }
      if (name.trim().length > 120) return { name: 'At most 120 characters.' }
      if (address === null) return { website: 'Enter an address such as www.example.com.' }
      if (membership()) {
        await change({ name: name.trim(), website: address || null, language, time_zone: timeZone })
        return
      }
      const made = await backend.rpc('create_company', {
        name: name.trim(),
        language,
        time_zone: timeZone,
        ...(address && { website: address }),
      })
      door.enter(unwrap(made))
    },
    about: async () => {
      if (description.value.length > 2000) return { description: 'At most 2000 characters.' }
      await change({ description: description.value.trim() })
    },
    facts: async () => {
      const filled = facts.value
        .map(({ label, value }) => ({ label: label.trim(), value: value.trim() }))
        .filter(({ value }) => value)
      if (filled.some(({ label }) => !label))
        return { facts: 'Say what each line is: give it a name on the left.' }
      await change({ facts: filled })
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
    company,
    description,
    facts,
    entries,
    errors,
    isBusy,
    writeCompany(part: Partial<CompanyForm>) {
      batch(() => {
        company.value = { ...company.value, ...part }
        errors.value = {}
      })
    },
    writeDescription(text: string) {
      description.value = text
    },
    writeFact(index: number, part: Partial<CompanyFact>) {
      facts.value = facts.value.map((fact, at) => (at === index ? { ...fact, ...part } : fact))
      errors.value = {}
    },
    addFact(label: string) {
      facts.value = [...facts.value, { label, value: '' }]
    },
    removeFact(index: number) {
      facts.value = facts.value.filter((_, at) => at !== index)
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

/** Both empty is skipped; one of the two is a slip. */
function findHalfEntry(entries: FirstEntry[]): EntryError | null {
  for (const [index, { question, answer }] of entries.entries()) {
    if (question.trim() && !answer.trim())
      return { index, answer: 'Write the answer, or empty the question to skip it.' }
    if (answer.trim() && !question.trim()) return { index, question: 'Write the question this answers.' }
  }
  return null
}

/** With its scheme; '' when there is none; `null` when it is no web address. */
function toWebsite(text: string): string | null {
  const address = text.trim()
  if (!address) return ''
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`
  if (!URL.canParse(whole)) return null
  const { hostname, href } = new URL(whole)
  return hostname.includes('.') || hostname === 'localhost' ? href.replace(/\/$/, '') : null
}
