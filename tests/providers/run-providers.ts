/** The outside world in a process of its own, to be killed: somebody texts, and the webhook waits. */
import { openProviders } from '../../supabase/local/providers/open-providers.ts'
import { bakerySms, tom } from './open-scene.ts'

const [file = '', smsUrl = ''] = process.argv.slice(2)
const { twilio, kapso, phones } = openProviders({ url: () => 'http://localhost/world', file })
const { sid, authToken } = twilio.openAccount({ friendlyName: 'Juniper & Rye' })
twilio.addNumber(sid, { phoneNumber: bakerySms, smsUrl })
twilio.switches.turn({ delayMs: 60_000 })
const media = [{ contentType: 'image/png', bytes: new Uint8Array([1, 2]) }]
const { id } = await phones.send({ phone: tom, to: bakerySms, via: 'sms', text: 'Hello', media })
console.log(JSON.stringify({ sid, authToken, id, apiKey: kapso.apiKey }))
