/** What answering asks of a language model, whichever provider serves it. */
export type Prompt = { system: string; messages: { role: 'user' | 'assistant'; text: string }[] }

export type Deadlines = { firstWord: number; lastWord: number }

export type Model = {
  /** As the provider names it; goes into the conversation's event. */
  name: string
  /** Milliseconds a visitor waits for the first word, and for the last. */
  deadlines: Deadlines
  /**
   * Streams the text of one answer. Throws `UpstreamError` when the provider refuses, breaks off or says nothing,
   * and passes on the signal's reason when it is aborted.
   */
  write(prompt: Prompt, signal: AbortSignal): AsyncIterable<string>
}
