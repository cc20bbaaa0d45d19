/** A question, its answer, and twelve to sixteen other ways a visitor would ask it. All plain text. */
export type DemoEntry = { question: string; answer: string; alternatives: string[] }
