/** Reads the cards of a message's details, which came from a provider and may hold anything. */
import * as z from 'zod/mini'

const words = z.catch(z.array(z.string()), [])
const Card = z.object({ name: z.catch(z.string(), ''), phones: words, emails: words })
const Cards = z.catch(z.array(Card), [])

export function readContactCards({ contacts }: Record<string, unknown>): z.infer<typeof Card>[] {
  return Cards.parse(contacts)
}
