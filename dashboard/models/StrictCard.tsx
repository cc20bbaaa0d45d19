/** How much freedom a model has with the company's words. */
import { AnswerSwitch } from './AnswerSwitch.tsx'

export function StrictCard() {
  return (
    <section class="card setting-card" aria-label="Wording">
      <h2>How freely it may phrase</h2>
      <p class="setting-says">
        Every sentence is checked against your entries and facts before anybody reads it: prices, numbers,
        dates, names, links and promises must stand there. One that does not hold is never shown; your own
        words are sent instead, and the conversation says why. All this matters once a model phrases your
        answers.
      </p>
      <AnswerSwitch
        setting="answers_strictly"
        label="Only sentences that stand in an entry or a fact, word for word"
      />
    </section>
  )
}
