/** Doors that are open somewhere, as the functions gateway reaches them. */
import type { StackFunction } from '../../supabase/local/stack/http/functions-gateway.ts'

export type OpenDoors = {
  doors: Record<'widget' | 'sms' | 'whatsapp' | 'desk' | 'jobs' | 'calendar', StackFunction>
  /** As `kill -9` does. */
  kill(): Promise<void>
}
