/** Asks the desk in a member's name, without its gate; throws where it refuses. `path` is under `/functions/v1/desk`. */
export type Desk = (member: string, path: string, body?: object) => Promise<Record<string, unknown>>
