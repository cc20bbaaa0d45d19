/** An entry for those who only read. */
import type { Entry } from '../backend/rows.ts'

export function EntryText({ entry }: { entry: Entry }) {
  return (
    <div class="entry-text">
      <h3>Answer</h3>
      <p>{entry.answer}</p>
      {entry.alternatives.length > 0 && (
        <>
          <h3>Other ways people ask this</h3>
          <ul>
            {entry.alternatives.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
