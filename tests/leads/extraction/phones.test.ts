/** Numbers are read as libphonenumber reads them, of every country. */
import { readFile } from 'node:fs/promises'
import { type CountryCode, getCountries, getExampleNumber } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'
import { expect, test } from 'vitest'
import { parsePhone } from '../../../edge-functions/_lead/extract/contact/parse-phone.ts'
import { metadataFile, writeMetadata } from './write-phone-metadata.ts'

test('what is known of numbers is what the installed library knows', async () => {
  expect(await readFile(metadataFile, 'utf8')).toBe(writeMetadata())
})

test('a mobile number of every country is understood, dialled at home and abroad', () => {
  const misread = getCountries().filter((country: CountryCode) => {
    const example = getExampleNumber(country, examples)!
    const { number, nationalNumber } = example
    return [
      parsePhone(number.slice(1), true, 'GB'),
      parsePhone(example.formatNational().replace(/\D/g, ''), false, country),
      parsePhone(nationalNumber, false, country),
    ].some(parsed => parsed?.value !== number || !parsed.isValid)
  })

  expect(misread).toEqual([])
})
