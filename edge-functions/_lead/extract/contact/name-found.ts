/** A name as it stands in a text, and how sure it is that it is the visitor's. */
export type NameFound = { start: number; end: number; value: string; confidence: number }
