/** What can be tapped instead of typing: quick replies, or the rows of a list. */
import type { ChatMessage } from '../../lab-wire.ts'
import { LabIcon } from '../LabIcon.tsx'
import { useLab } from '../use-lab.ts'

type ChoicesProps = { message: ChatMessage; tapped: string | null }

export function Choices({ message, tapped }: ChoicesProps) {
  if (message.choicesLabel === null) return <Options message={message} tapped={tapped} />
  return (
    <details class="choice-list">
      <summary>
        <LabIcon name="words" size={18} />
        {message.choicesLabel}
      </summary>
      <Options message={message} tapped={tapped} />
    </details>
  )
}

function Options({ message, tapped }: ChoicesProps) {
  const { tap } = useLab()
  return (
    <ul class="choices" aria-label="Choices">
      {message.choices.map(({ id, title, description }) => (
        <li key={id}>
          <button type="button" aria-pressed={id === tapped} onClick={() => tap(message.id, id)}>
            {title}
            {description && <small>{description}</small>}
          </button>
        </li>
      ))}
    </ul>
  )
}
