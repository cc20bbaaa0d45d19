/** What an owner types into the dashboard to connect the sample accounts. They exist on this machine alone. */
import type { SampleAccount } from '../lab-wire.ts'
import type { LabParts } from './lab-parts.ts'

export function listAccounts({ twilio }: Pick<LabParts, 'twilio'>): SampleAccount[] {
  return [
    ...twilio.accounts().map(
      ({ sid, authToken, friendlyName }): SampleAccount => ({
        provider: 'twilio',
        name: `Sample Twilio account “${friendlyName}”`,
        hint: 'In the dashboard: Channels, Connect Twilio. Then import its numbers.',
        fields: [
          { label: 'Account SID', value: sid, isSecret: false },
          { label: 'Auth Token', value: authToken, isSecret: true },
        ],
      }),
    ),
    {
      provider: 'kapso',
      name: 'Sample WhatsApp',
      hint: 'Nothing to type: in the dashboard, Channels, Connect WhatsApp leads to a page that plays Facebook’s part.',
      fields: [],
    },
  ]
}
