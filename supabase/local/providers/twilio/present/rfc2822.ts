/** A time as the 2010 API writes it: `Thu, 24 Aug 2023 05:01:45 +0000`. */
export const rfc2822 = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000')
