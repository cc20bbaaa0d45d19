/** What answering asks of a language model, whichever provider serves it, and however many stand behind it. */
export type Prompt = { system: string; messages: { role: 'user' | 'assistant'; text: string }[] }

export type Deadlines = { firstWord: number; lastWord: number }

export type Model = {
  /** As the provider names it, of the model that was asked last; goes into the conversation's event. */
  readonly name: string
  /** Milliseconds a visitor waits for the first word, and for the last. */
  deadlines: Deadlines
  /**
   * Streams the text of one answer, and ends the call when nobody reads on. Tries again and falls back by itself, as long
   * as nothing was written; called once more after a failure it goes on with what is left to try. Throws `UpstreamError`
   * when nothing is left, and passes on the signal's reason when it is aborted.
   */
  write(prompt: Prompt, signal: AbortSignal): AsyncIterable<string>
}
