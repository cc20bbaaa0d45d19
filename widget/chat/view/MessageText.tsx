/** The words of a message; links open a new tab and tell the other site nothing. */
import { textParts } from './text-parts.ts'

export function MessageText({ text }: { text: string }) {
  return (
    <p dir="auto">
      {textParts(text).map(part =>
        part.href ? (
          <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  )
}
