/** An amount as people type it: "250", "2,500", "2.500,50", "1 200". */
export function readAmount(text: string): number | null {
  const digits = text.replace(/[^\d.,]/g, '')
  const cents = /[.,](\d{1,2})$/.exec(digits)
  const whole = (cents ? digits.slice(0, cents.index) : digits).replace(/[.,]/g, '')
  const amount = Number(`${whole || '0'}.${cents?.[1] ?? '0'}`)
  return amount > 0 ? amount : null
}

export function typedAmount(amount: number | undefined): string {
  return amount === undefined ? '' : String(amount)
}
