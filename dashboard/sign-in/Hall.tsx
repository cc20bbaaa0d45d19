/** In front of the door: the arch on one side, what is asked of you on the other. */
import type { ComponentChildren } from 'preact'
import { Wordmark } from '../design/Wordmark.tsx'

export function Hall({
  title,
  lead,
  children,
}: {
  title: string
  lead: string
  children: ComponentChildren
}) {
  return (
    <div class="hall">
      <aside class="hall-picture" aria-hidden="true">
        <svg viewBox="0 0 640 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
          <path class="hall-arch-1" d="M40 900V560a280 280 0 0 1 560 0v340Z" />
          <path class="hall-arch-2" d="M105 900V562a215 215 0 0 1 430 0v338Z" />
          <path class="hall-arch-3" d="M170 900V564a150 150 0 0 1 300 0v336Z" />
          <path class="hall-arch-4" d="M235 900V566a85 85 0 0 1 170 0v334Z" />
          <path class="hall-floor" d="M235 812h170l132 88H103Z" />
          <path class="hall-cord" d="M320 280v92" />
          <circle class="hall-lamp" cx="320" cy="380" r="8" />
        </svg>
        <p>
          Everyone who comes in
          <br />
          gets an honest answer.
        </p>
      </aside>
      <main class="hall-form-side">
        <a class="hall-home" href="/sign-in">
          <Wordmark />
        </a>
        <div class="hall-box">
          <h1>{title}</h1>
          <p class="hall-lead">{lead}</p>
          {children}
        </div>
      </main>
    </div>
  )
}
