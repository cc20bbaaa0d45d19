/** What people ask about the appointment they have, or had, in the seven languages. Over folded text. */

const thing =
  '(?:appointments?|bookings?|slot|visit|meeting|consultation|viewing|session|tasting|reservation|termin|besuch|besichtigung|beratung|rendez-?vous|rdv|visite|cita|visita|reserva|consulta|marcacao|agendamento|appuntamento|prenotazione|consulenza|afspraak|bezoek|gesprek)'

export const ownAppointment = {
  when: new RegExp(
    [
      `\\b(?:when|what (?:time|day|date)|at what time|remind me when)\\b[^.?!]{0,12}\\b(?:my|our)\\b[^.?!]{0,20}\\b${thing}`,
      `\\b(?:do|have) (?:i|we) (?:still )?(?:have|got) an? [^.?!]{0,16}\\b${thing}[^.!]*\\?`,
      '\\b(?:am i|are we) (?:still )?booked\\b|\\bwhen (?:do|should|must) (?:i|we) (?:have to |need to )?(?:come|be there)\\b',
      `\\b(?:wann|um wie viel uhr|quand|a quelle heure|cuando|a que hora|quando|a que horas|a che ora|wanneer|hoe laat)\\b[^.?!]{0,14}\\b(?:mein|unser|mon|ma|notre|mi|nuestra|a minha|minha|nossa|il mio|la mia|mio|mia|mijn|onze)\\b[^.?!]{0,16}\\b${thing}`,
      '\\bwann (?:muss|soll) ich (?:kommen|da sein)\\b',
      // "what time was that again?"
      "\\b(?:when|what (?:time|day|date))(?:'?s| is| was) (?:it|that|this|mine|the \\w+)(?: (?:again|for|on|at|then))*\\W*$",
      '\\b(?:wann|um wie viel uhr) (?:ist|war) (?:das|es|er|der)(?: noch ?(?:ein)?mal| nochmal)?\\W*$',
      "\\b(?:c'est|c'etait) (?:quand|a quelle heure)(?: deja)?\\W*$|\\b(?:quand|a quelle heure) (?:est-ce|c'est|c'etait)(?: deja)?\\W*$",
      '\\b(?:cuando|a que hora) (?:es|era)(?: eso)?\\W*$|\\b(?:quando|a que horas) (?:e|era)(?: mesmo)?\\W*$',
      '\\b(?:quando|a che ora) (?:e|era)(?: gia)?\\W*$|\\b(?:wanneer|hoe laat) (?:is|was) (?:het|dat)(?: ook (?:al ?weer|al))?\\W*$',
    ].join('|'),
  ),
  whether:
    /\b(?:is|was|has|did)(?:n'?t)? (?:it|that|this|(?:my|the|our) [a-z ]{3,30}?)(?: (?:been|now|still|really|get))* (?:cancell?ed|booked|confirmed|moved|off)\b|\bist (?:er|es|das|(?:mein|der) termin)(?: (?:jetzt|noch|nun|wirklich))* (?:abgesagt|storniert|gebucht|bestatigt|verschoben)|\b(?:c'est|est-(?:il|elle|ce)|il est)(?: (?:bien|vraiment))? (?:annule|confirme|reserve)|\besta (?:ya )?(?:cancelad|anulad|confirmad|reservad|marcad)[oa]|\bfoi cancelad|\be (?:stat[oa] )?(?:annullat|cancellat|confermat|prenotat)[oa]|\bis (?:het|hij|(?:mijn|de) afspraak)(?: nu| al)? (?:geannuleerd|afgezegd|geboekt|bevestigd)/,
  where:
    /\bwhere (?:do|should|shall|must|am|are) (?:i|we) (?:have to |need to |supposed to |meant to )?(?:go|come|be)\b|\bwhere (?:is|'s) (?:it|that|(?:my|the) (?:appointment|tasting|consultation|meeting|visit))\b|\bwo(?:hin)? (?:muss|soll) ich\b|\bwo (?:ist|findet) (?:das|der termin|es)\b|\bou (?:dois-je|est-ce que je dois|faut-il|je dois)\b|\bc'est ou\b|\b(?:a )?donde (?:tengo que|debo|hay que) (?:ir|venir)|\bonde (?:tenho (?:de|que)|devo|e que) (?:ir|vou)|\bdove (?:devo|bisogna) (?:andare|venire)|\bwaar moet ik (?:heen|zijn|naartoe|naar toe)\b/,
}
