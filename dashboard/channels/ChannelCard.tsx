/** One channel: what it is, how it is, and what can be done with it. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../design/Icon.tsx'

type ChannelCardProps = {
  icon: IconName
  title: string
  badge?: ComponentChildren
  says: ComponentChildren
  actions?: ComponentChildren
  /** Lines, notices, steps: between the words and the actions. */
  children?: ComponentChildren
}

export function ChannelCard({ icon, title, badge, says, actions, children }: ChannelCardProps) {
  return (
    <section class="card channel-card" aria-label={title}>
      <header class="channel-head">
        <span class="channel-icon">
          <Icon name={icon} size={22} />
        </span>
        <h2>{title}</h2>
        {badge}
      </header>
      <p class="channel-says">{says}</p>
      {children}
      {actions && <div class="channel-actions">{actions}</div>}
    </section>
  )
}
