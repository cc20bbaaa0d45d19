/** Which pieces of a message become links. */
import { expect, test } from 'vitest'
import { textParts } from '../../widget/chat/view/text-parts.ts'

const links = (text: string) =>
  textParts(text).flatMap(({ href, text: shown }) => (href ? [[shown, href]] : []))

test('the pieces of a message are the message', () => {
  const text = 'Look: https://a.example/x, and (http://b.example). Or mailto:ana@juniper.example!'
  expect(
    textParts(text)
      .map(part => part.text)
      .join(''),
  ).toBe(text)
  expect(links(text).map(([shown]) => shown)).toEqual([
    'https://a.example/x',
    'http://b.example',
    'mailto:ana@juniper.example',
  ])
})

test('of a link of our own the words before it are the link, of nobody else’s', () => {
  const own = 'https://juniper.example/functions/v1/calendar/'
  const text = `You’re booked. Keep it.\nSee, move or cancel it: ${own}appointment/x\nAjouter à l’agenda : ${own}appointment/x.ics`
  expect(textParts(text, own)).toEqual([
    { text: 'You’re booked. Keep it.\n' },
    { text: 'See, move or cancel it', href: `${own}appointment/x` },
    { text: '\n' },
    { text: 'Ajouter à l’agenda', href: `${own}appointment/x.ics` },
    { text: '' },
  ])
  for (const other of [
    `Add it: https://evil.example/${own}`,
    `Add it: ${own.replace('juniper', 'juniper.example.evil')}`,
    `Add it: ${own}../../../evil`,
    `<b>: </b> ${own}appointment/x`,
  ])
    expect(
      textParts(other, own)
        .map(part => part.text)
        .join(''),
    ).toBe(other)
})

test('a host in another script is shown as it is on the wire', () => {
  expect(links('https://pаypal.example/')).toEqual([
    ['https://xn--pypal-4ve.example/', 'https://xn--pypal-4ve.example/'],
  ])
})

test('an address with a user name, another scheme or a disguise is no link', () => {
  for (const text of [
    'https://paypal.com@evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'xhttps://a.example',
    'https://',
  ])
    expect(links(text)).toEqual([])
  expect(links('https://a.example/\u202Egpj.exe')).toEqual([['https://a.example/', 'https://a.example/']])
})

test('the worst of texts takes no time', () => {
  for (const piece of ['https://', 'https://.', '.', ':', 'a', 'mailto:', '(', 'tel:.,;', '\u200b']) {
    const text = piece.repeat(50_000 / piece.length)
    const start = performance.now()
    textParts(text)
    expect(performance.now() - start).toBeLessThan(50)
  }
})
