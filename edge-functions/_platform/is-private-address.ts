/** Whether an address belongs to a machine or network that nobody outside may be led into. */

/** `address`: IPv4 or IPv6 in any of its spellings, without brackets. What is none of them counts as private. */
export function isPrivateAddress(address: string): boolean {
  const dotted = /^(?:::ffff:)?(\d+)\.(\d+)\.(\d+)\.(\d+)$/i.exec(address)
  if (dotted) return isPrivateV4(dotted.slice(1).map(Number))
  // Of IPv6 only global unicast is public, without the ranges that wrap an IPv4 address.
  return !/^[23][0-9a-f]{3}:/i.test(address) || /^(2002|2001:(0{0,4}|db8)):/i.test(address)
}

function isPrivateV4([a = 0, b = 0, c = 0]: number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && c === 0))) ||
    (a === 198 && (b === 18 || b === 19))
  )
}

/** A name that is looked up nowhere but on this machine or network, or an address written out. */
export function isPrivateName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '')
  return !name.includes('.') || /(^|\.)(localhost|local|internal|lan|home\.arpa)$/i.test(name)
}
