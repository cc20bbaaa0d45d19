/** The entries an answer rests on, in the words exactly as they were when it was given. */
import { Icon } from '../../design/Icon.tsx'
import type { ThreadMessage } from '../fetch-messages.ts'

export function Sources({ sources }: { sources: ThreadMessage['sources'] }) {
  return (
    <ul class="message-sources" aria-label="Rests on">
      {[...sources]
        .sort((a, b) => a.rank - b.rank)
        .map(({ version }) => (
          <li key={version.id}>
            <details>
              <summary>
                <Icon name="entries" size={16} />
                <span>{version.question}</span>
                <small class="numbers">version {version.version}</small>
              </summary>
              <p>{version.answer}</p>
              <a href={`/entries/${version.entry_id}`}>Open the entry</a>
            </details>
          </li>
        ))}
    </ul>
  )
}
