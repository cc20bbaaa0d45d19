/** Where a lead may be moved, for whoever does not drag: opens by click or key, walked through with the arrows. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Icon } from '../design/Icon.tsx'
import type { LeadRow } from './fetch-leads.ts'
import {
  mayMoveTo,
  needsReason,
  openPlaces,
  type Place,
  placeNames,
  settledPlaces,
  type Target,
} from './states.ts'

type MenuProps = {
  lead: Pick<LeadRow, 'state' | 'moved_by'>
  name: string
  isBusy: boolean
  /** As a button with words rather than a mark. */
  hasWords?: boolean
  onMove: (target: Target) => void
}

export function MoveMenu({ lead, name, isBusy, hasWords, onMove }: MenuProps) {
  const id = useId()
  const isOpen = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const choose = (target: Target) => {
    menu.current?.hidePopover()
    onMove(target)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class={hasWords ? 'button button-quiet' : 'lead-more'}
        popovertarget={isBusy ? undefined : id}
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        aria-label={hasWords ? undefined : `Move ${name} to…`}
        aria-disabled={isBusy}
      >
        {hasWords && 'Move to…'}
        <Icon name={hasWords ? 'down' : 'more'} size={18} />
      </button>
      <div
        ref={menu}
        id={id}
        class="menu"
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={`Move ${name} to`}
        onToggle={event => {
          isOpen.value = event.newState === 'open'
          if (isOpen.value) requestAnimationFrame(() => open(menu.current, button.current))
        }}
        onKeyDown={event => walk(event, menu.current)}
      >
        {isOpen.value && (
          <>
            <Group places={openPlaces.filter(place => mayMoveTo(lead.state, place))} onChoose={choose} />
            <Group places={settledPlaces.filter(place => mayMoveTo(lead.state, place))} onChoose={choose} />
            {lead.moved_by === 'member' && (
              <Item onChoose={() => choose('auto')}>Let the assistant decide</Item>
            )}
          </>
        )}
      </div>
    </>
  )
}

function Group({ places, onChoose }: { places: Place[]; onChoose: (place: Target) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div class="menu-group" role="group">
      {places.map(place => (
        <Item key={place} onChoose={() => onChoose(place as Target)}>
          <span class="place-dot" data-place={place} />
          {placeNames[place]}
          {needsReason(place) && '…'}
        </Item>
      ))}
    </div>
  )
}

function Item({ onChoose, children }: { onChoose: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="menu-item" role="menuitem" tabIndex={-1} onClick={onChoose}>
      {children}
    </button>
  )
}

/** Under its button, or above it where there is no room; a popover stands in the top layer, which nothing clips. */
function open(menu: HTMLElement | null, button: HTMLElement | null) {
  if (!menu || !button) return
  const at = button.getBoundingClientRect()
  const { width, height } = menu.getBoundingClientRect()
  const below = at.bottom + 6
  menu.style.top = `${below + height < innerHeight ? below : Math.max(8, at.top - height - 6)}px`
  menu.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus()
}

function walk(event: KeyboardEvent, menu: HTMLElement | null) {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const now = items.indexOf(document.activeElement as HTMLElement)
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key]
  if (event.key === 'Tab') menu?.hidePopover()
  if (next === undefined) return
  event.preventDefault()
  items.at(next % items.length)?.focus()
}
