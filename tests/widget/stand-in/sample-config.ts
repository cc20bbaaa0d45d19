/** What the demo bakery's widget looks like. */
import type { WidgetConfig } from '../../../shared/widget-door.ts'

export const sampleConfig: WidgetConfig = {
  company: { name: 'Juniper & Rye', language: 'en' },
  assistant: {
    name: 'Juni',
    greeting: 'Good morning! Ask me about our bread, opening hours or a cake for the weekend.',
    disclosure: 'Juni is an AI assistant and answers from what the bakery has written.',
  },
  theme: { accent: '#1f5c4a', scheme: 'auto', side: 'right', corners: 'round' },
  starters: ['When are you open?', 'Do you deliver?', 'How much notice do you need for a birthday cake?'],
  realtime: null,
}
