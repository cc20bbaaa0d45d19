/** What is said about appointments. Times, names and links are filled in as they are written. */

/** `when`: weekday, day, hour and zone. */
export type Said = { service: string; staff: string; when: string }

export type BookingTexts = {
  askService: string
  /** To whoever was just asked that, and only said that they want to come, or when. */
  whichService: string
  /** Over the times to choose from: as asked for; only one; none as asked for; others than before; again. */
  offer: string
  offerOne: string
  offerNear: string
  offerOther: string
  offerAgain: string
  /** The same, after somebody else was quicker, and after a hold ran out. */
  gone: string
  ranOut: string
  /** Of their own accord, to somebody who is likely to come. */
  invite: string
  /** The same, where there are several things to come for. */
  inviteService: string
  nothingFree: string
  askContact(when: string): string
  /** The same, of somebody whose name is known. */
  askReach(when: string): string
  /** For a name, or for something else they said of themselves. */
  thanks(name: string | null): string
  needContact: string
  /** To whoever gave a name alone. */
  needReach(name: string): string
  /**
   * Where the company comes to them: beside another question, and by itself. In words that make no place of whatever is said
   * next (extract/asked); a postcode is heard all the same.
   */
  askPlace: string
  keepForPlace(when: string): string
  /** Under the booking of somebody whose number is all that is known of them. */
  askName: string
  thanksName(name: string): string
  booked(said: Said): string
  where(address: string): string
  change(url: string): string
  /** To somebody nobody can write to: the link is all they hear by. In the chat, the words before a link are the link. */
  keepLink(url: string): string
  /** By which channel they are reminded; `widget`: in the chat, for whoever comes back to it. */
  reminds: Record<'sms' | 'whatsapp' | 'widget', string>
  calendar(url: string): string
  moved(said: Said): string
  /** They want to move it to where it is. */
  isThen(said: Said): string
  whichOne: string
  noneOfYours: string
  confirmCancel(service: string, when: string): string
  /** At most 20 characters each: they are buttons. */
  yesCancel: string
  anotherTime: string
  keep: string
  cancelled(service: string, when: string): string
  kept: string
  dropped: string
  /** It has begun, or was cancelled elsewhere. */
  notChangeable: string
}
