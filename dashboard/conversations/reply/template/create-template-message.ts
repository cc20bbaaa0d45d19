/** One template being filled in and sent. */
import { computed, signal } from '@preact/signals'
import { uuidv7 } from 'uuidv7'
import type { SendTemplateRequest } from '../../../../shared/connections-door.ts'
import type { MemberReplyResponse } from '../../../../shared/desk-door.ts'
import type { SignedIn } from '../../../app/use-app.ts'
import { askDesk } from '../../../backend/ask-desk.ts'
import type { Template } from '../../../backend/rows.ts'
import { BackendError, sentenceOf } from '../../../backend/unwrap.ts'
import type { Thread } from '../../create-thread.ts'

type Place = { conversationId: string; thread: Thread; onSent: () => void }

export type TemplateMessage = ReturnType<typeof createTemplateMessage>

export function createTemplateMessage({ backend }: SignedIn, template: Template, place: Place) {
  const id = uuidv7() // however often it is sent, it is one message
  const values = signal<Record<string, string>>({})
  const isBusy = signal(false)
  const isTried = signal(false)
  const failure = signal<{ sentence: string; variable: string | null } | null>(null)
  const missing = computed(() => template.variables.filter(name => !values.value[name]?.trim()))

  return {
    values,
    isBusy,
    missing,
    /** A sentence under the field of a variable. */
    errorOf(name: string): string | undefined {
      if (failure.value?.variable === name) return failure.value.sentence
      return isTried.value && missing.value.includes(name) ? 'This is still missing.' : undefined
    },
    /** What went wrong as a whole. */
    failure: computed(() => (failure.value?.variable ? null : (failure.value?.sentence ?? null))),
    fill(name: string, text: string) {
      values.value = { ...values.peek(), [name]: text }
      if (failure.peek()?.variable === name) failure.value = null
    },
    async send() {
      isTried.value = true
      if (isBusy.peek() || missing.peek().length > 0) return
      isBusy.value = true
      failure.value = null
      const body = { id, template: template.id, variables: values.peek() } satisfies SendTemplateRequest
      const path = `conversations/${place.conversationId}/template`
      try {
        const { mode } = await askDesk<MemberReplyResponse>(backend, path, { body })
        place.thread.changeMode(mode)
        place.thread.fetchNew()
        place.onSent()
      } catch (error) {
        const field = error instanceof BackendError ? error.field : null
        failure.value = {
          sentence: sentenceOf(error),
          variable: field?.startsWith('variables.') ? field.slice('variables.'.length) : null,
        }
      }
      isBusy.value = false
    },
  }
}
