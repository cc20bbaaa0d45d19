/** Whether list, conversation and contact stand side by side; the width is that of contacts.css. */
export function hasRoomBeside(): boolean {
  return matchMedia('(width >= 1240px)').matches
}
