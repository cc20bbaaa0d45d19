/** Visitors who are made up: what they know, how they say it, and what should become of them. One JSON object a line. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FactValue } from '../../../shared/lead/fact.ts'
import type { LeadRules } from '../../../shared/lead/lead-rules.ts'
import type { Purpose } from '../../../shared/lead/purposes.ts'
import type { TemplateName } from '../../../shared/lead/templates/lead-template.ts'
import { readRows } from '../extraction/dialogue-set.ts'

/** Several ways of saying the same; one is picked by the seed. */
export type Ways = string[]

export type Persona = {
  id: string
  /** BCP 47, IANA. */
  lang: string
  zone: string
  channel: 'widget' | 'sms' | 'whatsapp'
  purpose: Purpose
  /** The company's rules: a template, with its minimum price and its service area where they matter. */
  rules: TemplateName
  minimum: LeadRules['minimum_price']
  area?: string[]
  opening: Ways
  /** Slots that the opening tells. */
  tells: string[]
  /** What they say when they are asked for a slot; one that is missing they know nothing of. */
  answers: Record<string, Ways>
  /** By slot, in the normal form of facts; `need` as in dialogues. What nobody ever says counts for nothing. */
  truth: Record<string, FactValue | { any: string[] }>
  /** Slots they will not speak of. */
  refuses: string[]
  /** Said instead of answering the question of that number, from 1. */
  interrupts?: { at: number; says: Ways }
  /** Said once the slot was answered; until then its value was `from`. */
  changes?: { slot: string; says: Ways; from: FactValue }
  /** `none`: no lead is kept. `person`: one is called. `most`: questions that may be asked. */
  gold: { state: string[]; most: number }
}

/** By language. */
export const refusals: Record<string, Ways> = {
  en: ['I’d rather not say', 'prefer not to say'],
  de: ['das möchte ich nicht sagen', 'keine Angabe'],
  fr: ['je préfère ne pas le dire', 'je ne souhaite pas répondre'],
  es: ['prefiero no decirlo', 'prefiero no contestar'],
  pt: ['prefiro não dizer', 'prefiro não responder'],
  it: ['preferisco non dirlo', 'preferisco di no'],
  nl: ['dat zeg ik liever niet', 'liever niet'],
}

export async function readPersonas(folder: string): Promise<Persona[]> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.jsonl')).sort()
  return (await Promise.all(files.map(name => readRows<Persona>(join(folder, name))))).flat()
}
