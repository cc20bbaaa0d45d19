/** Numbers are read by the plans of libphonenumber, and as it reads them. */
import { readFile } from 'node:fs/promises'
import { type CountryCode, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'
import { expect, test } from 'vitest'
import { numberingPlans } from '../../../edge-functions/_lead/extract/contact/numbering-plans.ts'
import { parsePhone } from '../../../edge-functions/_lead/extract/contact/parse-phone.ts'
import { plansFile, writePlans } from './write-numbering-plans.ts'

test('the plans are those of the installed library', async () => {
  expect(await readFile(plansFile, 'utf8')).toBe(writePlans())
})

test('a mobile number of every country is what the library makes of it, at home and abroad', () => {
  const differing = Object.keys(numberingPlans).flatMap(country => {
    const example = getExampleNumber(country as CountryCode, examples)!
    const abroad = example.number.slice(1)
    const writings = [abroad, example.formatNational().replace(/\D/g, ''), example.nationalNumber]
    const readings = writings.map(digits => [
      parsePhone(digits, false, country)?.value,
      parsePhoneNumberFromString(digits, country as CountryCode)?.number,
    ])
    readings.push([parsePhone(abroad, true, 'GB')?.value, example.number])
    return readings.filter(([own, library]) => own !== library).map(reading => [country, ...reading])
  })

  expect(differing).toEqual([])
})
