/** What a phone can send without its owner typing or having it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PhoneSend } from '../../providers/phones/phones.ts'
import type { Sample } from '../lab-wire.ts'

/** What is sent, besides from whom to whom; several are sent at once. */
export type SampleContent = Omit<PhoneSend, 'phone' | 'to' | 'via'>

type Kept = Sample & { contents(latest: string | null): Promise<SampleContent[]> | SampleContent[] }

const folder = join(import.meta.dirname, '../samples')
const both: Sample['networks'] = ['sms', 'whatsapp']

const words = (id: string, label: string, networks = both): Kept => ({
  id,
  label,
  icon: 'words',
  networks,
  contents: () => [{ text: label }],
})

const file = async (name: string, contentType: string, more: Partial<SampleContent> = {}) => {
  const isVoice = contentType.startsWith('audio/')
  const bytes = new Uint8Array(await readFile(join(folder, name)))
  return [{ ...more, media: [{ contentType, fileName: name, bytes, isVoice }] }]
}

/** `contents` is given the id of the company's latest message to this phone, for what refers to one. */
export const samples: Kept[] = [
  words('question', 'Do you deliver?'),
  words('person', 'Can I talk to a person?'),
  words('stop', 'STOP'),
  words('start', 'START', ['sms']),
  words('help', 'HELP', ['sms']),
  {
    id: 'burst',
    label: 'Three texts in a row',
    icon: 'words',
    networks: both,
    contents: () => [{ text: 'Hi' }, { text: 'it’s about Saturday' }, { text: 'when do you open?' }],
  },
  {
    id: 'picture',
    label: 'Picture',
    icon: 'image',
    networks: both,
    contents: () => file('cake.jpg', 'image/jpeg', { text: 'Could you make one like this?' }),
  },
  {
    id: 'voice',
    label: 'Voice note',
    icon: 'voice',
    networks: both,
    contents: () => file('voice-note.ogg', 'audio/ogg'),
  },
  {
    id: 'document',
    label: 'Document',
    icon: 'file',
    networks: both,
    contents: () => file('order.pdf', 'application/pdf'),
  },
  {
    id: 'place',
    label: 'Location',
    icon: 'place',
    networks: ['whatsapp'],
    contents: () => [
      {
        kind: 'location',
        details: {
          location: {
            latitude: 51.4545,
            longitude: -2.5879,
            name: 'Bristol Bridge',
            address: 'Victoria Street, Bristol',
          },
        },
      },
    ],
  },
  {
    id: 'contact',
    label: 'Contact',
    icon: 'contact',
    networks: ['whatsapp'],
    contents: () => [
      {
        kind: 'contacts',
        details: {
          contacts: [
            {
              name: { formatted_name: 'Maya Lind', first_name: 'Maya' },
              phones: [{ phone: '+447700900456' }],
            },
          ],
        },
      },
    ],
  },
  {
    id: 'reaction',
    label: 'Thumbs up',
    icon: 'reaction',
    networks: ['whatsapp'],
    contents: latest =>
      latest ? [{ kind: 'reaction', details: { reaction: { emoji: '👍', messageId: latest } } }] : [],
  },
  {
    id: 'unsupported',
    label: 'Something unsupported',
    icon: 'unknown',
    networks: ['whatsapp'],
    contents: () => [{ kind: 'unsupported' }],
  },
]
