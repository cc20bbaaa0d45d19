/** A question, its answer, and two to five other ways a visitor would ask it. All plain text. */
export type DemoEntry = { question: string; answer: string; alternatives: string[] }
