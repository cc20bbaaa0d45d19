/** Looks for contacts by their name, their number, or what WhatsApp calls them. */
import type { Backend } from '../../backend/create-backend.ts'
import { unwrap } from '../../backend/unwrap.ts'

type Search = { companyId: string; except: string; text: string }

export type Candidate = Awaited<ReturnType<typeof findCandidates>>[number]

const columns = 'id, name, addresses(kind, value, username)'
const byAddress = 'id, name, addresses!inner(kind, value, username)'
const mostFound = 6

/** Those that became part of another contact are left out. Nothing for fewer than two characters. */
export async function findCandidates(backend: Backend, { companyId, except, text }: Search) {
  // What PostgREST reads as its own punctuation or as a wildcard is in no name worth searching for.
  const wanted = text.replace(/[%_*,()"\\@]/g, ' ').trim()
  if (wanted.length < 2) return []
  const contacts = () => backend.from('contacts')
  const [named, numbered, called] = await Promise.all([
    contacts()
      .select(columns)
      .eq('company_id', companyId)
      .is('merged_into', null)
      .neq('id', except)
      .ilike('name', `%${wanted}%`)
      .order('name')
      .limit(mostFound),
    contacts()
      .select(byAddress)
      .eq('company_id', companyId)
      .is('merged_into', null)
      .neq('id', except)
      .ilike('addresses.value', `%${wanted.replaceAll(' ', '')}%`)
      .limit(mostFound),
    contacts()
      .select(byAddress)
      .eq('company_id', companyId)
      .is('merged_into', null)
      .neq('id', except)
      .ilike('addresses.username', `%${wanted}%`)
      .limit(mostFound),
  ])
  const found = [...unwrap(named), ...unwrap(numbered), ...unwrap(called)]
  return [...new Map(found.map(contact => [contact.id, contact])).values()].slice(0, mostFound)
}
