/** Appointments in French. */
import type { BookingWords } from './booking-words.ts'

export const french: BookingWords = {
  books:
    /\b(?:prendre|reserver|fixer|avoir|voudrais|aimerais|souhaite|veux|besoin)\b[^.?!]{0,30}\b(?:rendez-?vous|rdv|creneau|visite|consultation)\b|\b(?:puis-je|je peux|pourrais-je|on peut|peut-on|je voudrais|j'aimerais|est-ce que je peux)\b[^.?!]{0,20}\b(?:passer|venir|reserver)\b|^\W*(?:un )?(?:nouveau )?(?:rendez-?vous|rdv|reserver)\W*$/,
  wants:
    /\b(?:je (?:voudrais|souhaite|veux|cherche)|j'aimerais|nous (?:voudrions|aimerions|souhaitons)|(?:puis|pourrais)-je|je peux|on peut|interesse\w*)\b/,
  asksForRoom:
    /\b(?:avez-vous|vous avez|y a-t-il|il y a|auriez-vous)\b[^.?!]{0,40}\b(?:quelque chose|libre|disponib\w+|place|creneaux?|rendez-?vous|temps)\b|\b(?:disponibilites?|creneaux?)\b|\bquels? (?:horaires|creneaux|jours)\b/,
  comes:
    /\b(?:pou(?:vez|rriez)[- ]vous|quelqu'un (?:peut|pourrait)(?:-il)?|(?:peut|pourrait)-on|est-ce que (?:quelqu'un|je|vous|on) (?:peu[xt]|pouvez|pourrai[st])|puis-je|je (?:peux|pourrais)|on (?:peut|pourrait))\b[^.?!]{0,25}\b(?:venir|passer|se voir|rencontrer)\b/,
  calls: /\b(?:rappel|appel)(?:ez|er)[- ](?:moi|nous)\b|\bm'appeler\b|\bme (?:rappeler|telephoner)\b/,
  asksAbout:
    /\b(?:faut-il|il faut|doit-on|sans|besoin d|obligatoire|necessaire)\b[^.?!]{0,25}\b(?:rendez-?vous|rdv|reserver)\b[^.?!]*\?|\bcomment\b[^.?!]{0,20}\b(?:reserver|annuler|deplacer)/,
  cancels: /\bannul\w+\b/,
  cancelsAppointment: /\bannul\w+\b[^.?!]{0,20}\b(?:rendez-?vous|rdv|visite|consultation)\b/,
  moves:
    /\b(?:deplac\w+|report(?:er|ez)|decal\w+|chang(?:er|ez)|avanc(?:er|ez))\b|\b(?:une autre|un autre) (?:heure|jour|date|moment|creneau)\b|\bplutot\b/,
  cannotCome: /\b(?:ne )?(?:peux|pourrai|pourrais|pouvons) (?:pas|plus)\b[^.?!]{0,15}\b(?:venir|etre la)\b/,
  none: /\baucun\w*\b|\b(?:ne )?(?:convient|conviennent|va|marche) pas\b|\bautres? (?:horaires?|creneaux?|dates?|jours?|moments?|possibilites?)\b|\bautre chose\b|\bplus t(?:ot|ard)\b|^\W*non\W*$/,
  drops: /\b(?:non,? merci|laissez tomber|laisse tomber|tant pis|oubliez|peut-etre plus tard|plus besoin)\b/,
  yes: /^\W*(?:oui|ok|d'accord|parfait|ca marche|tres bien|volontiers|c'est bon|bien sur)\b(?!.*\b(?:mais|pas)\b)/,
  no: /^\W*(?:non|garde[rz]?|pas|je prefere (?:pas|ne pas)|gardez-le)\b/,
  ordinals: [/\bpremi(?:er|ere)\b/, /\b(?:deuxieme|seconde?)\b/, /\btroisieme\b/],
  last: /\bderni(?:er|ere)\b/,
}
