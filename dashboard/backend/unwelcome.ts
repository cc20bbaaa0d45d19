/** Messages kept from someone who opted out or is blocked: nothing went wrong, and another try is no use. */

/** The gate's words for it, and the provider's. */
const codes = ['opted_out', 'opted_out_elsewhere', 'blocked', '21610']

/** For `or` over deliveries: any other reason, or none that is known. */
export const otherThanUnwelcome = `error_code.is.null,error_code.not.in.(${codes.join(',')})`

export function isUnwelcome({ error_code }: { error_code: string | null }): boolean {
  return error_code !== null && codes.includes(error_code)
}
