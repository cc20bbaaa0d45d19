/** The whole story of somebody who is handed over: what matters in three lines, and everything it rests on. */
import type { ComponentChildren } from 'preact'
import type { HandOffPacket } from '../../shared/hand-off-door.ts'
import type { FactValue } from '../../shared/lead/fact.ts'
import type { Replies } from '../conversations/reply/create-replies.ts'
import { Button } from '../design/Button.tsx'

type StoryProps = { story: HandOffPacket; replies: Replies }

const consents: Record<HandOffPacket['consent'], string> = {
  none: 'They have agreed to nothing but being answered.',
  no_marketing: 'They want no marketing.',
  opted_out: 'They have opted out: nothing may be sent to them.',
}

export function Story({ story, replies }: StoryProps) {
  const { summary, facts, score, open_question: open, sources, consent, next_line: nextLine } = story
  return (
    <div class="story">
      <ul class="story-summary">
        {summary.filter(Boolean).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {open && (
        <Part title="Still open">
          <p class="story-quote">“{open.text}”</p>
        </Part>
      )}
      {facts.length > 0 && (
        <Part title="What they told">
          <dl class="story-facts">
            {facts.map(fact => (
              <div key={fact.slot}>
                <dt>{fact.label}</dt>
                <dd>
                  {fact.quote ? `“${fact.quote}”` : sayValue(fact.value)}
                  {fact.source === 'member' && <span class="muted"> · entered by a colleague</span>}
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {score && (
        <Part title={`Score ${score.total}${score.cell ? `, ${score.cell}` : ''}`}>
          <p class="story-parts">
            {score.parts
              .filter(({ points }) => points !== 0)
              .map(({ label, points, of }) => `${label} ${points} of ${of}`)
              .join(' · ')}
          </p>
          {score.next.length > 0 && <p class="muted">{score.next.join(' · ')}</p>}
          <a href={`/leads/${score.lead}`}>Open the lead</a>
        </Part>
      )}
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

/** Where there are no words of theirs: what a colleague has entered. */
function sayValue(value: FactValue): string {
  if (typeof value !== 'object') return String(value)
  return Object.values(value).filter(Boolean).join(' – ')
}
