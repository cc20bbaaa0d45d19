/** WhatsApp's names as people write them: "order_ready" → "Order ready". */
export function templateTitle(name: string): string {
  const words = name.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
