/** Shows only what could not be sent, and how much that is. Not there while there is nothing. */
import { count } from '../../design/format.ts'
import { Icon } from '../../design/Icon.tsx'
import type { DeadLetterCount } from './create-dead-letter-count.ts'

type FilterProps = { letters: DeadLetterCount; isPressed: boolean; onPress: () => void }

export function DeadLetterFilter({ letters, isPressed, onPress }: FilterProps) {
  const state = letters.state.value
  const many = state.face === 'ready' ? state.value : 0
  if (many === 0 && !isPressed) return null
  return (
    <button type="button" class="dead-letters" aria-pressed={isPressed} onClick={onPress}>
      <Icon name="warning" size={17} />
      <span>Not sent</span>
      <span class="dead-letters-count numbers">{count(many)}</span>
      <span class="dead-letters-way">{isPressed ? 'Show all' : 'Show'}</span>
    </button>
  )
}
