/** Whether the contact stands beside the conversation rather than over it; the width is that of contacts.css. */
export function hasRoomBeside(): boolean {
  return matchMedia('(width >= 1480px)').matches
}
