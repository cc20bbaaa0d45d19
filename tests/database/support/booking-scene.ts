/** Ana's bakery, where Ana and Max taste cakes with whoever comes; open on every day of the week from nine to five. */
import type { Appointment } from '../../../edge-functions/_platform/booking-verbs.ts'
import { isRefused, type Refused } from '../../../edge-functions/_platform/refused.ts'
import type { Database } from '../../../supabase/local/stack/database/database.ts'
import { newToken, turnOf, type Visitor, verbs, visit } from '../../support/visit.ts'
import { type TextingScene, textingScene } from './texting-scene.ts'

export type BookingScene = TextingScene & {
  /** An hour, with half an hour to clear up. */
  tasting: string
  staff: { ana: string; max: string }
  /** A new visitor's conversation. */
  visitor(): Promise<{ vi: Visitor; conversation_id: string }>
  holds(conversation_id: string, starts_at: string, staff_id?: string): Promise<Appointment | Refused>
  /** Holds and books; the token's hash opens it. Throws when it is refused. */
  books(conversation_id: string, starts_at: string): Promise<{ appointment: Appointment; token_hash: string }>
}

const day = [{ from: '09:00', to: '17:00' }]
export const week = [day, day, day, day, day, day, day]

export async function bookingScene(database: Database): Promise<BookingScene> {
  const { call } = verbs(database)
  const scene = await textingScene(database)
  const { ana, juniper } = scene
  await ana.query('update companies set hours = $2 where id = $1', [juniper.id, week])
  const [tasting] = await ana.query<{ id: string }>(
    `insert into services (company_id, name, minutes, buffer_after) values ($1, 'Cake tasting', 60, 30) returning id`,
    [juniper.id],
  )
  const addStaff = async (name: string, position: number) => {
    const [added] = await ana.query<{ id: string }>(
      'insert into staff (company_id, name, position) values ($1, $2, $3) returning id',
      [juniper.id, name, position],
    )
    await ana.query('insert into service_staff (company_id, service_id, staff_id) values ($1, $2, $3)', [
      ...[juniper.id, tasting!.id, added!.id],
    ])
    return added!.id
  }
  const staff = { ana: await addStaff('Ana', 1), max: await addStaff('Max', 2) }

  const holds: BookingScene['holds'] = async (conversation_id, starts_at, staff_id = staff.ana) => {
    const where = {
      conversation_id,
      turn: await turnIn(database, conversation_id),
      service_id: tasting!.id,
      staff_id,
    }
    const held = await call('hold_slot', { ...where, starts_at, visitor_zone: 'Europe/Lisbon' })
    return isRefused(held) ? held : held.appointment
  }
  return {
    ...scene,
    tasting: tasting!.id,
    staff,
    holds,
    async visitor() {
      const vi = visit(database, juniper)
      return { vi, conversation_id: turnOf(await vi.says('Could I come for a tasting?')).conversation }
    },
    async books(conversation_id, starts_at) {
      const held = await holds(conversation_id, starts_at)
      if (isRefused(held)) throw new Error(held.refused)
      const token_hash = newToken()
      const booked = await call('book_slot', {
        ...{ conversation_id, turn: await turnIn(database, conversation_id) },
        ...{ appointment_id: held.id, token_hash, note: '' },
      })
      if (isRefused(booked)) throw new Error(booked.refused)
      return { appointment: booked.appointment, token_hash }
    },
  }
}

/** The turn that a conversation is in. */
export async function turnIn(database: Database, conversation_id: string): Promise<number> {
  const [row] = await database.query<{ turn: number }>('select turn from conversations where id = $1', [
    conversation_id,
  ])
  return row!.turn
}

/** So many days from now at an hour, UTC. */
export function inDays(days: number, hour = 12): string {
  const at = new Date(Date.now() + days * 86_400_000)
  at.setUTCHours(hour, 0, 0, 0)
  return at.toISOString()
}
