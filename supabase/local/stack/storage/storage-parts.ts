/** What the routes of Storage stand on. */
import type { Database } from '../database/database.ts'
import type { Keys } from '../keys.ts'
import type { ObjectFiles } from './object-files.ts'

export type StorageParts = { database: Database; keys: Keys; files: ObjectFiles }
