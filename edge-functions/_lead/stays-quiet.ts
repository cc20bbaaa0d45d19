/** Whether a reply leaves it at that: nobody is asked anything under thanks, a goodbye, a word about our asking or prices. */
import type { Reply } from '../_platform/verbs.ts'
import { fold } from './extract/words/fold.ts'

const quiet = ['small talk', 'hand-off', 'refusal', 'explanation', 'just looking', 'price word']

export function staysQuiet({ details }: Reply): boolean {
  return quiet.includes(String(details.wrote))
}

const noes =
  /^\W*(?:(?:no|nein|non|nao|nee)(?:[,.;:!]| we\b)|(?:i am|i'm|we are|we're) (?:\w+ )?(?:sorry|afraid)|(?:sorry|unfortunately|leider|desole|malheureusement|lo siento|lamentablemente|lamento|infelizmente|mi dispiace|purtroppo|helaas|het spijt)\b)/

/** "No, we do repairs only", "I am sorry, that should not have happened": no moment to ask how urgent it is. */
export function saysNo(text: string): boolean {
  return noes.test(fold(text))
}
