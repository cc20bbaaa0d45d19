/** How a company's widget looks. */
import * as z from 'zod/mini'

export const Theme = z.object({
  /** `#rrggbb`; the launcher, the visitor's bubbles, focus rings. Text on it is chosen for contrast. */
  accent: z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'Use a colour like #1f5c4a.')),
  /** `auto` follows the visitor's system. */
  scheme: z.enum(['auto', 'light', 'dark']),
  side: z.enum(['right', 'left']),
  /** Corner radius of panel and bubbles. */
  corners: z.enum(['round', 'soft', 'square']),
})
export type Theme = z.infer<typeof Theme>

export const defaultTheme: Theme = { accent: '#1f5c4a', scheme: 'auto', side: 'right', corners: 'round' }
