/** Text as the database can keep it: well-formed UTF-16 without NUL. Nothing else is changed. */
import * as z from 'zod/mini'

export const plainText = () => z.string().check(z.overwrite(text => text.toWellFormed().replaceAll('\0', '')))
