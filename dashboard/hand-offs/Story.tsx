/** The whole story of somebody who is handed over: who they are, what they have told, and what to begin with. */
import type { ComponentChildren } from 'preact'
import type { HandOffPacket } from '../../shared/hand-off-door.ts'
import type { Cell } from '../../shared/lead/score/cell-of.ts'
import { useSignedIn } from '../app/use-app.ts'
import type { ThreadMessage } from '../conversations/fetch-messages.ts'
import type { Replies } from '../conversations/reply/create-replies.ts'
import { Button } from '../design/Button.tsx'
import { shortTime } from '../design/format.ts'
import { sayCell } from '../leads/CellMark.tsx'
import { valueWords } from '../leads/facts/value-words.ts'

type StoryProps = { story: HandOffPacket; messages: ThreadMessage[]; replies: Replies }

/** Of their messages, where they have told nothing that a field is there for. */
const mostQuoted = 3

const consents: Record<HandOffPacket['consent'], string> = {
  none: 'They have agreed to nothing but being answered.',
  no_marketing: 'They want no marketing.',
  opted_out: 'They have opted out: nothing may be sent to them.',
}

export function Story({ story, messages, replies }: StoryProps) {
  const { summary, score, open_question: open, sources, consent } = story
  const { timeZone } = useSignedIn()
  const told = inOrder(story)
  const parts = score?.parts.filter(({ points }) => points !== 0) ?? []
  const written = told.length > 0 ? (open ? [open.text] : []) : lastWords(messages)
  const nextLine = firstLine(story)
  return (
    <div class="story">
      {/* its other lines say once more what stands below, and above why somebody has to come */}
      <p class="story-who">{summary[0]}</p>
      {written.length > 0 && (
        <Part title="What they wrote last">
          {written.map(text => (
            <p key={text} class="story-quote">
              “{text}”
            </p>
          ))}
        </Part>
      )}
      {told.length > 0 && (
        <Part title="What they have told">
          <dl class="story-facts">
            {told.map(fact => (
              <div key={fact.slot}>
                <dt>{fact.label}</dt>
                <dd>
                  {fact.quote ? `“${fact.quote}”` : valueWords(fact.value, undefined)}
                  {fact.source === 'member' && <span class="muted"> · entered by a colleague</span>}
                  {fact.source === 'elsewhere' && (
                    <span class="muted"> · on the website, {shortTime(fact.at, timeZone.value)}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {score && parts.length > 0 && (
        <Part title={`Score ${score.total} of 100${score.cell ? `: ${sayCell(score.cell as Cell)}` : ''}`}>
          <p class="story-parts">
            {parts.map(({ label, points, of }) => `${label} ${points} of ${of}`).join(' · ')}
          </p>
          {score.next[0] && <p class="muted">Worth more: {score.next[0]}.</p>}
        </Part>
      )}
      {score && <a href={`/leads/${score.lead}`}>Open the lead</a>}
      {sources.length > 0 && (
        <Part title="Answered from">
          <p class="story-sources">
            {sources.map(({ entry, question }) => (
              <a key={entry} href={`/entries/${entry}`}>
                {question}
              </a>
            ))}
          </p>
        </Part>
      )}
      <p class="muted">{consents[consent]}</p>
      {nextLine && (
        <div class="story-next">
          <p>
            <span class="muted">To begin with: </span>
            {nextLine}
          </p>
          <Button size="small" onClick={() => begin(nextLine)}>
            Write this
          </Button>
        </div>
      )}
    </div>
  )

  /** Never over what is being written. */
  function begin(line: string) {
    const written = replies.draft.peek().trim()
    replies.write(written ? `${written} ${line}` : line)
  }
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="story-part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** Everything but the name, which is said above: what they want as the company's questions go, then how they are reached. */
function inOrder({ facts, score }: HandOffPacket): HandOffPacket['facts'] {
  const slots = [...(score?.parts.map(({ slot }) => slot) ?? []), 'email', 'phone']
  return facts
    .filter(({ slot }) => slot !== 'name')
    .toSorted((one, other) => slots.indexOf(one.slot) - slots.indexOf(other.slot))
}

function lastWords(messages: ThreadMessage[]): string[] {
  const texts = messages.filter(({ author, text }) => author === 'visitor' && text).map(({ text }) => text)
  return [...new Set(texts)].slice(-mostQuoted)
}

/** Whoever asked for a person wrote no question that a reply could begin with. */
function firstLine({ hand_off, open_question: open, next_line: line }: HandOffPacket): string {
  return hand_off.reason === 'asked' && open ? '' : line
}
