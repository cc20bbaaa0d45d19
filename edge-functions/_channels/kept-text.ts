/** Text from outside as a message can keep it: well-formed, without NUL, and no longer than the column. */
import * as z from 'zod/mini'

/** Characters a message may hold; roomier than what any provider delivers. */
const longestText = 24_000

export const keptText = () =>
  z.string().check(z.overwrite(text => text.slice(0, longestText).toWellFormed().replaceAll('\0', '')))
