/** What the channel of a turn asks of its answer. */
export type AnswerStyle = {
  /** Where it is read, as in "You answer visitors of the bakery on its website". */
  place: string
  /** Characters to stay within; null for no wish. */
  lengthHint: number | null
  /** Characters one message can hold. */
  hardLimit: number
  markup: 'none' | 'whatsapp'
}
