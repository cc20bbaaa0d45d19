/** The networks' error codes as sentences. */
const sentences: Record<number, string> = {
  // Twilio
  21608: 'A trial account writes to verified numbers only.',
  21211: 'The number does not exist.',
  21408: 'Texting this country is not allowed.',
  21610: 'This phone has sent STOP.',
  21612: 'There is no way to this number.',
  21614: 'The number is no mobile phone.',
  30001: 'Too much was waiting to be sent.',
  30003: 'The phone is off or out of reach.',
  30004: 'The carrier or the person blocks it.',
  30005: 'The carrier does not know the number.',
  30006: 'It is a landline, or out of reach.',
  30007: 'The carrier filtered it as spam.',
  30008: 'The carrier gives no reason.',
  30034: 'The sender is not registered with the carriers.',
  // WhatsApp
  368: 'WhatsApp has blocked the company for a while.',
  130429: 'Too many messages at once.',
  130472: 'WhatsApp holds it back for an experiment of its own.',
  131000: 'Something went wrong at WhatsApp.',
  131016: 'WhatsApp is not available right now.',
  131026: 'The number has no WhatsApp, or cannot get this.',
  131031: 'The company’s WhatsApp account is locked.',
  131047: 'The 24 hours for free words are over.',
  131048: 'Too many people have called it spam.',
  131049: 'WhatsApp keeps people from getting too much marketing.',
  131050: 'The person takes no marketing any more.',
  131051: 'WhatsApp does not know this kind of message.',
  131062: 'Codes are not sent to people who hide their number.',
  131056: 'Too many messages to the same phone.',
  132001: 'There is no such template in this language.',
}

/** Null where the code says nothing to a person. */
export function explainFailure(code: number | null): string | null {
  return code === null ? null : (sentences[code] ?? null)
}
