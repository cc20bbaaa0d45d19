/** Appointments in German. */
import type { BookingWords } from './booking-words.ts'

export const german: BookingWords = {
  books:
    /\b(?:termin|besuch|besichtigung|beratung(?:stermin)?)\b[^.?!]{0,40}\b(?:buchen|vereinbaren|machen|ausmachen|reservieren|haben|bekommen|kriegen)\b|\b(?:hatte|mochte|will|brauche|bitte|brauchen|mochten|wollen|hatten|suche)\b[^.?!]{0,25}\btermin\b|\b(?:kann|konnte|konnen|konnten|darf|mochte|mochten|wurde)\b[^.?!]{0,40}\b(?:vorbeikommen|vorbeischauen|buchen|reservieren)\b|\b(?:kann|konnte|konnen|konnten|darf|mochte|mochten|wurde)\b[^.?!]{0,50}\b(?:zu|zur|zum|fur)\b[^.?!]{0,20}(?:termin|besuch|besichtigung|beratung\w*|verkostung|gesprach|probe)\w*[^.?!]{0,10}\bkommen\b|\b(?:haben sie|habt ihr|gibt es|hatten sie|hattet ihr)\b[^.?!]{0,20}\btermine?\b|^\W*(?:neuer )?(?:termin|buchen|buchung|termin buchen)(?: bitte)?\W*$/,
  wants:
    /\b(?:ich (?:mochte|hatte|will|brauche|wurde)|wir (?:mochten|hatten|wollen|brauchen)|(?:kann|konnte|darf) ich|(?:konnen|konnten) wir|interessier\w+)\b/,
  asksForRoom:
    /\b(?:habt ihr|haben sie|gibt es|ist|ware|hatten sie|hattet ihr)\b[^.?!]{0,30}\b(?:etwas|was|frei|freie?[nr]?|termine?|zeit|platz|moglich)\b|\bfreie?[nr]? (?:termine?|zeit(?:en)?|platz)\b|\b(?:welche|wann)\b[^.?!]{0,20}\b(?:termine?|zeiten|frei)\b|\b(?:kann ich|konnte ich|konnen wir|konnten wir|darf ich)\b[^.?!]{0,50}\bkommen\b/,
  comes:
    /\b(?:kann|konnten?|wurden?|darf|durfte)\b[^.?!]{0,30}\b(?:jemand|sie|ihr|ich|wir)\b[^.?!]{0,40}\b(?:kommen|vorbeikommen|vorbeischauen|treffen|anschauen|ansehen)\b/,
  calls:
    /\bruf(?:en sie|t)? (?:mich|uns)\b|\b(?:kann|konnten?)\b[^.?!]{0,30}\b(?:anrufen|telefonieren|zuruckrufen)\b/,
  asksAbout:
    /\b(?:brauch\w*|muss|mussen|ohne|notig|erforderlich)\b[^.?!]{0,25}\b(?:termin|buchen|reservier\w+)\b[^.?!]*\?|\bwie\b[^.?!]{0,20}\b(?:buche|storniere|sage|verschiebe)/,
  cancels: /\b(?:absagen|stornieren|storniere|canceln|streichen|sage?\b[^.?!]{0,40}\bab)\b/,
  cancelsAppointment: /\b(?:termin|besuch|beratung)\b[^.?!]{0,25}\b(?:absagen|stornieren|canceln|ab)\b/,
  moves:
    /\b(?:verschieben|verschiebe|verlegen|umbuchen|andern|tauschen)\b|\b(?:andere[rn]? (?:termin|tag|zeit|uhrzeit)|stattdessen|lieber|doch (?:auf|am))\b/,
  cannotCome: /\b(?:kann|konnen|schaffe)\b[^.?!]{0,25}\b(?:nicht|leider nicht|doch nicht)\b/,
  none: /\b(?:kein(?:er|e|s)?|nichts)\b[^.?!]{0,25}\b(?:passt|geht|davon|dabei)\b|\b(?:passt|geht|gehen|passen)\b[^.?!]{0,15}\bnicht\b|\b(?:andere|weitere|spatere|fruhere)\b[^.?!]{0,10}\b(?:termine|zeiten|tage|moglichkeiten)\b|^\W*(?:keine?[rs]?|nein)\W*$|\b(?:was|etwas) (?:anderes|spater|fruher)\b/,
  drops:
    /\b(?:nein,? danke|vergiss|vergessen sie|doch nicht|nicht mehr|lass(?:en sie)? es|spater vielleicht|hat sich erledigt)\b/,
  yes: /^\W*(?:ja|jo|gerne?|ok(?:ay)?|passt|perfekt|genau|in ordnung|bitte|klar|einverstanden)\b(?!.*\b(?:aber|nicht|kein)\b)/,
  no: /^\W*(?:nein|nee|nicht|behalten|lieber nicht|mochte ich nicht)\b/,
  ordinals: [/\berste[rns]?\b/, /\bzweite[rns]?\b/, /\bdritte[rns]?\b/],
  last: /\bletzte[rns]?\b/,
}
