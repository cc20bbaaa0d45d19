/** Who is joined to which topic. Public and private topics of one name are two rooms, as on the real server. */
export type Room = { topic: string; isPrivate: boolean }

export type Rooms<Member> = {
  enter(room: Room, member: Member): void
  leave(room: Room, member: Member): void
  members(room: Room): Iterable<Member>
  isEmpty(room: Room): boolean
}

export function rooms<Member>(): Rooms<Member> {
  const entered = new Map<string, Set<Member>>()
  const name = ({ topic, isPrivate }: Room) => `${isPrivate ? 'private' : 'public'}:${topic}`

  return {
    enter(room, member) {
      const members = entered.get(name(room)) ?? new Set()
      entered.set(name(room), members.add(member))
    },
    leave(room, member) {
      const members = entered.get(name(room))
      members?.delete(member)
      if (members?.size === 0) entered.delete(name(room))
    },
    members: room => [...(entered.get(name(room)) ?? [])],
    isEmpty: room => !entered.has(name(room)),
  }
}
