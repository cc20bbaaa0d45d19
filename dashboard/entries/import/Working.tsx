/** Something is under way, and nobody can say how far it is: all rows are one transaction. */
export function Working({ words }: { words: string }) {
  return (
    <div class="import-working" role="status">
      <progress aria-label={words} />
      <p>{words}</p>
    </div>
  )
}
