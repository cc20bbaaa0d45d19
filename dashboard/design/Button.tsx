/** A button, or a link that looks like one. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

type Look = {
  kind?: 'primary' | 'quiet' | 'plain' | 'bad'
  size?: 'small'
  icon?: IconName
  /** Required when there are no words: what the button does. */
  label?: string
  children?: ComponentChildren
}

type ButtonProps = Look & {
  type?: 'button' | 'submit'
  isBusy?: boolean
  isDisabled?: boolean
  onClick?: () => void
}

export function Button({ type = 'button', isBusy, isDisabled, onClick, ...look }: ButtonProps) {
  return (
    <button
      class={classOf(look)}
      type={type}
      disabled={isDisabled}
      aria-busy={isBusy}
      aria-label={look.label}
      title={look.label}
      onClick={isBusy ? undefined : onClick}
    >
      {look.icon && <Icon name={look.icon} size={18} />}
      {look.children}
    </button>
  )
}

export function ButtonLink({ href, target, ...look }: Look & { href: string; target?: '_blank' }) {
  return (
    <a
      class={classOf(look)}
      href={href}
      target={target}
      rel={target && 'noopener'}
      aria-label={look.label}
      title={look.label}
    >
      {look.icon && <Icon name={look.icon} size={18} />}
      {look.children}
    </a>
  )
}

function classOf({ kind = 'quiet', size, children }: Look): string {
  const small = size === 'small' ? ' button-small' : ''
  return `button button-${kind}${small}${children ? '' : ' button-icon'}`
}
