/** The words of a message; links open a new tab and tell the other site nothing. */
import { textParts } from './text-parts.ts'

/** Appointments' pages. Ours come from where this script does. */
const own = new URL(/* @vite-ignore */ '/functions/v1/calendar/', import.meta.url).href

export function MessageText({ text }: { text: string }) {
  return (
    <p dir="auto">
      {textParts(text, own).map(part =>
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
