/** Which door a conversation came through. */
import type { ChannelKind } from '../backend/rows.ts'
import { Icon, type IconName } from '../design/Icon.tsx'
import { channelNames } from './words.ts'

const icons: Record<ChannelKind, IconName> = { widget: 'widget', sms: 'sms', whatsapp: 'whatsapp' }

/** `name` is the line's own, such as "Shop phone". */
export function ChannelMark({ kind, name }: { kind: ChannelKind; name?: string | undefined }) {
  return (
    <span
      class="channel-mark"
      data-kind={kind}
      title={name ? `${channelNames[kind]} · ${name}` : channelNames[kind]}
    >
      <Icon name={icons[kind]} size={16} />
      <span class="unseen">{channelNames[kind]}. </span>
    </span>
  )
}
