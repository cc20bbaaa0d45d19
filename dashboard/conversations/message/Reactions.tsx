/** Emoji someone put on a message. */
export function Reactions({ emoji }: { emoji: string[] }) {
  return (
    <ul class="message-reactions" aria-label="Reactions">
      {emoji.map((one, index) => (
        <li key={index}>{one}</li>
      ))}
    </ul>
  )
}
