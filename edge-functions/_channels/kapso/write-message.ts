/** A reply as WhatsApp takes it: text, a choice of buttons or of rows, or a template. */
import { type Texts, textsFor } from '../../_answer/texts.ts'
import type { ClaimedDelivery } from '../../_platform/delivery-verbs.ts'
import { numberChoices } from '../number-choices.ts'
import { rewriteMarkup } from '../plain-markup.ts'
import { type WhatsAppTemplate, writeTemplate } from './write-template.ts'

const longest = { text: 4096, interactive: 1024, button: 20, row: 24, description: 72 }
const mostButtons = 3

const whatsappMarkup = {
  bold: (words: string) => `*${words}*`,
  link: (label: string, url: string) => (label === url ? url : `${label} (${url})`),
}

/** The part of the request that depends on what is said. A tapped choice comes back as `choice:<its place, from 1>`. */
export type WhatsAppMessage =
  | { type: 'text'; text: { body: string; preview_url: boolean } }
  | { type: 'interactive'; interactive: { type: string; body: { text: string }; action: unknown } }
  | { type: 'template'; template: WhatsAppTemplate }

export function writeMessage({
  content,
  language,
}: Pick<ClaimedDelivery, 'content' | 'language'>): WhatsAppMessage {
  if (content.template) return { type: 'template', template: writeTemplate(content.template) }

  const texts = textsFor(language)
  const text = rewriteMarkup(content.text, whatsappMarkup)
  const choices = content.suggestions
  if (choices.length === 0) return plainText(text)
  if (text.length > longest.interactive || choices.length > mostButtons) {
    const numbered = numberChoices(text, choices, texts)
    return plainText(numbered.length <= longest.text ? numbered : text)
  }
  return interactive(text, fitsButtons(choices) ? buttons(choices) : rows(choices, texts))
}

function plainText(body: string): WhatsAppMessage {
  return { type: 'text', text: { body, preview_url: false } }
}

function interactive(text: string, choice: { type: string; action: unknown }): WhatsAppMessage {
  return { type: 'interactive', interactive: { ...choice, body: { text } } }
}

/** Titles must differ, too. */
function fitsButtons(choices: string[]): boolean {
  return choices.every(choice => choice.length <= longest.button) && new Set(choices).size === choices.length
}

function buttons(choices: string[]) {
  return {
    type: 'button',
    action: {
      buttons: choices.map((title, index) => ({
        type: 'reply',
        reply: { id: `choice:${index + 1}`, title },
      })),
    },
  }
}

function rows(choices: string[], { choose }: Texts) {
  return {
    type: 'list',
    action: {
      button: shorten(choose, longest.button),
      sections: [
        {
          rows: choices.map((choice, index) => ({
            id: `choice:${index + 1}`,
            title: shorten(choice, longest.row),
            ...(choice.length > longest.row && { description: shorten(choice, longest.description) }),
          })),
        },
      ],
    },
  }
}

/** At the end of a word where there is one. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const end = cut.lastIndexOf(' ')
  return `${cut
    .slice(0, end > length / 2 ? end : undefined)
    .toWellFormed()
    .trimEnd()}…`
}
