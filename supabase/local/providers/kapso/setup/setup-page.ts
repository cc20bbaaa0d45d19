/** Draws the setup page. */
import { html } from 'hono/html'
import { type ConnectionType, setupErrors } from '../kapso-state.ts'

export type SetupPage = {
  name: string
  types: ConnectionType[]
  suggestedNumber: string
  /** Why the link leads nowhere any more. */
  problem: string | null
}

const typeWords: Record<ConnectionType, string> = {
  coexistence: 'Keep using the WhatsApp Business app on the phone as well',
  dedicated: 'Use this number only here',
}

const errorWords: Record<(typeof setupErrors)[number], string> = {
  facebook_auth_failed: 'The Facebook login is cancelled',
  phone_verification_failed: 'The number cannot be verified',
  waba_limit_reached: 'There are too many WhatsApp accounts',
  token_exchange_failed: 'The login does not go through',
}

export function setupPage({ name, types, suggestedNumber, problem }: SetupPage) {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Connect WhatsApp</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { display: grid; min-height: 100vh; margin: 0; place-items: center; background: Canvas; color: CanvasText }
  main { width: min(26rem, 100% - 3rem); padding: 2rem 0 }
  h1 { margin: 0 0 .25rem; font-size: 1.5rem }
  p { margin: 0 0 1.5rem; opacity: .75 }
  form { display: grid; gap: 1rem }
  label { display: grid; gap: .25rem; font-weight: 600 }
  fieldset { display: grid; gap: .5rem; margin: 0; padding: 0; border: 0 }
  fieldset label { display: flex; gap: .5rem; font-weight: 400 }
  input:not([type=radio]), select, button { font: inherit; padding: .6rem .75rem; border: 1px solid GrayText; border-radius: .5rem }
  button { cursor: pointer }
  .primary { background: #0b7a4b; border-color: #0b7a4b; color: #fff; font-weight: 600 }
  details { margin-top: 2rem; border-top: 1px solid GrayText; padding-top: 1rem }
  details form { margin-top: 1rem }
</style>
<main>
  <h1>Connect WhatsApp</h1>
  <p>A stand-in for Kapso’s page, where ${name} would log in with Facebook. Nothing leaves this machine.</p>
  ${problem ? html`<p role="alert">This link no longer works (${problem}). Ask for a new one.</p>` : forms({ name, types, suggestedNumber })}
</main>
</html>`
}

function forms({ name, types, suggestedNumber }: Omit<SetupPage, 'problem'>) {
  return html`<form method="post">
    <label>WhatsApp number <input name="number" type="tel" value="${suggestedNumber}" required></label>
    <label>Name people see <input name="name" value="${name}" required></label>
    <fieldset>
      ${types.map(
        (type, index) =>
          html`<label><input type="radio" name="type" value="${type}"${index === 0 ? ' checked' : ''}>${typeWords[type]}</label>`,
      )}
    </fieldset>
    <button class="primary">Connect</button>
  </form>
  <details>
    <summary>Let it fail instead</summary>
    <form method="post">
      <label>What goes wrong
        <select name="fail">${setupErrors.map(code => html`<option value="${code}">${errorWords[code]}</option>`)}</select>
      </label>
      <button>Fail</button>
    </form>
  </details>`
}
