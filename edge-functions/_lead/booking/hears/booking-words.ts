/** How a language speaks of appointments: patterns over folded text. */
export type BookingWords = {
  /** Wants one. */
  books: RegExp
  /** Wants something; with a service in it, that is a wish. */
  wants: RegExp
  /** Asks whether there is room; with a day or a time in it, that is a wish. */
  asksForRoom: RegExp
  /** Asks whether somebody may come, or they; and whether somebody calls. With a day or a time in it, that is a wish. */
  comes: RegExp
  calls: RegExp
  /** Asks whether one is needed at all, or how it is done. */
  asksAbout: RegExp
  cancels: RegExp
  /** With a word that means an appointment and nothing else. */
  cancelsAppointment: RegExp
  moves: RegExp
  cannotCome: RegExp
  /** None of what was offered. */
  none: RegExp
  /** Nothing any more. */
  drops: RegExp
  yes: RegExp
  no: RegExp
  /** From the first. */
  ordinals: RegExp[]
  last: RegExp
}
