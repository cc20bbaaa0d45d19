/** Appointments in Dutch. */
import type { BookingWords } from './booking-words.ts'

export const dutch: BookingWords = {
  books:
    /\b(?:afspraak|bezoek|bezichtiging|gesprek)\b[^.?!]{0,30}\b(?:maken|boeken|plannen|inplannen|hebben|reserveren)\b|\b(?:wil|graag|zou|kan ik|mag ik|nodig|maken|boek|plan)\b[^.?!]{0,30}\bafspraak\b|\b(?:kan|mag|kunnen|mogen|wil|zou)\b[^.?!]{0,35}\b(?:langskomen|langs komen|boeken|reserveren)\b|^\W*(?:een )?(?:nieuwe )?(?:afspraak|boeken|reserveren)(?: maken)?\W*$/,
  wants:
    /\b(?:ik (?:wil|zou|zoek)|wij (?:willen|zouden)|we (?:willen|zouden)|kan ik|mag ik|kunnen we|graag|interesse)\b/,
  asksForRoom:
    /\b(?:hebben jullie|heeft u|heb je|is er|zijn er)\b[^.?!]{0,30}\b(?:iets|nog|vrij|plek|plaats|tijd|beschikba\w+)\b|\bbeschikbaarheid\b|\b(?:welke|wanneer)\b[^.?!]{0,20}\b(?:tijden|dagen|vrij)\b|\b(?:kan ik|kunnen we|mag ik)\b[^.?!]{0,50}\bkomen\b/,
  comes: /\b(?:kan|kunnen|kunt|zou(?:den)?|mag)\b[^.?!]{0,40}\b(?:komen|langskomen|kijken|afspreken)\b/,
  calls: /\bbel(?:t|len)? (?:me|mij|ons)\b|\b(?:kan|kunnen|kunt|zou)\b[^.?!]{0,30}\b(?:bellen|terugbellen)\b/,
  asksAbout:
    /\b(?:moet|hoeft|nodig|zonder|verplicht)\b[^.?!]{0,25}\b(?:afspraak|boeken|reserveren)\b[^.?!]*\?|\bhoe\b[^.?!]{0,20}\b(?:boek|annuleer|verzet|maak)/,
  cancels: /\b(?:annuleren|annuleer|afzeggen|afzeg|zeg\b[^.?!]{0,40}\baf)\b/,
  cancelsAppointment:
    /\b(?:afspraak|bezoek|gesprek)\b[^.?!]{0,25}\b(?:annuleren|afzeggen|af)\b|\b(?:annuleer|annuleren)\b[^.?!]{0,15}\bafspraak\b/,
  moves:
    /\b(?:verzetten|verzet|verplaats\w*|verschuiven|wijzigen|veranderen)\b|\bandere (?:tijd|dag|datum|keer)\b|\bliever\b|\bin plaats\b/,
  cannotCome: /\bkan\b[^.?!]{0,20}\bniet\b[^.?!]{0,12}(?:komen|$)/,
  none: /\bgeen (?:van|enkele)\b|\b(?:past|passen|lukt|komt|uit)\b[^.?!]{0,12}\bniet\b|\bniet (?:uit|goed)\b|\bandere (?:tijden|dagen|data|opties|mogelijkheden)\b|\biets anders\b|\b(?:later|eerder)\b|^\W*(?:geen|nee)\W*$/,
  drops: /\b(?:nee,? (?:dank|bedankt)|laat maar|vergeet het|niet meer|hoeft niet|misschien later)\b/,
  yes: /^\W*(?:ja|ok(?:e)?|prima|goed|graag|perfect|akkoord|klopt|doe maar|is goed)\b(?!.*\b(?:maar|niet|geen)\b)/,
  no: /^\W*(?:nee|niet|houden|houd|liever niet|laat staan)\b/,
  ordinals: [/\beerste\b/, /\btweede\b/, /\bderde\b/],
  last: /\blaatste\b/,
}
