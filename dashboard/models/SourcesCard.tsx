/** Whether visitors of the website see what an answer rests on, as members always do. */
import { AnswerSwitch } from './AnswerSwitch.tsx'

export function SourcesCard() {
  return (
    <section class="card setting-card" aria-label="Sources">
      <h2>Answers show what they rest on</h2>
      <p class="setting-says">
        You always see which entries an answer rests on. Your visitors can see it, too: they open “Where this
        comes from” under an answer and read its questions. Texts and WhatsApp messages go without it.
      </p>
      <AnswerSwitch setting="shows_sources" label="Show it to visitors of your website" />
    </section>
  )
}
