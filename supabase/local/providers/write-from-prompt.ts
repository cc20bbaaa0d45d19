/** What a well-behaved model would write, for a stand-in: the entry that shares most words with the question. */
type PromptMessage = { role: string; content: string }

/** Follows the prompt's own format: a first line of sources, then the answer. */
export function writeFromPrompt(messages: PromptMessage[]): string {
  const system = messages.find(message => message.role === 'system')?.content ?? ''
  const question = messages.findLast(message => message.role === 'user')?.content ?? ''
  const asked = words(question)

  const [best] = entries(system)
    .map(entry => ({ ...entry, shared: [...words(entry.question)].filter(word => asked.has(word)).length }))
    .sort((a, b) => b.shared - a.shared)
  if (!best || best.shared === 0) return 'SOURCES: none'
  return `SOURCES: ${best.number}\nHappy to help. ${best.answer}`
}

function entries(system: string): { number: number; question: string; answer: string }[] {
  const block = /<entries>\n([\s\S]*?)\n<\/entries>/.exec(system)?.[1] ?? ''
  return [...block.matchAll(/\[(\d+)\] (.*)\n([\s\S]*?)(?=\n\n\[\d+\] |$)/g)].map(
    ([, number, question, answer]) => ({
      number: Number(number),
      question: question ?? '',
      answer: answer ?? '',
    }),
  )
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
}
