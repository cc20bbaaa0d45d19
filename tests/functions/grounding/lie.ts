/** What a visitor asks, and what a model says that no source holds. */
import type { Business } from './businesses.ts'

export type Lie = { business: Business; asked: string; answer: string }
