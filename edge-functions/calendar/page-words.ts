/** The few words of the page on which an appointment is moved or cancelled, by language. */
export type PageWords = {
  with(staff: string): string
  cancelled: string
  over: string
  addToCalendar: string
  move: string
  moved: string
  /** Undoes a move. `time`: in words. */
  moveBack(time: string): string
  noTimes: string
  cancel: string
  cancelNow: string
  /** Why it was not done. */
  slotTaken: string
  notChangeable: string
}

const english: PageWords = {
  with: staff => `with ${staff}`,
  cancelled: 'This appointment is cancelled.',
  over: 'This appointment has begun, so it cannot be changed here any more.',
  addToCalendar: 'Add to your calendar',
  move: 'Move it',
  moved: 'It is moved.',
  moveBack: time => `Back to ${time}`,
  noTimes: 'There is no other time free at the moment.',
  cancel: 'Cancel it',
  cancelNow: 'Yes, cancel this appointment',
  slotTaken: 'Somebody has just taken that time. Please choose another.',
  notChangeable: 'This appointment cannot be changed any more.',
}

const german: PageWords = {
  with: staff => `mit ${staff}`,
  cancelled: 'Dieser Termin ist abgesagt.',
  over: 'Dieser Termin hat begonnen und lässt sich hier nicht mehr ändern.',
  addToCalendar: 'In den Kalender eintragen',
  move: 'Verschieben',
  moved: 'Der Termin ist verschoben.',
  moveBack: time => `Zurück auf ${time}`,
  noTimes: 'Im Moment ist keine andere Zeit frei.',
  cancel: 'Absagen',
  cancelNow: 'Ja, diesen Termin absagen',
  slotTaken: 'Diese Zeit ist gerade vergeben worden. Bitte wählen Sie eine andere.',
  notChangeable: 'Dieser Termin lässt sich nicht mehr ändern.',
}

const french: PageWords = {
  with: staff => `avec ${staff}`,
  cancelled: 'Ce rendez-vous est annulé.',
  over: 'Ce rendez-vous a commencé et ne peut plus être modifié ici.',
  addToCalendar: 'Ajouter à votre agenda',
  move: 'Le déplacer',
  moved: 'Le rendez-vous est déplacé.',
  moveBack: time => `Revenir à : ${time}`,
  noTimes: 'Aucun autre horaire n’est libre pour le moment.',
  cancel: 'L’annuler',
  cancelNow: 'Oui, annuler ce rendez-vous',
  slotTaken: 'Cet horaire vient d’être pris. Choisissez-en un autre.',
  notChangeable: 'Ce rendez-vous ne peut plus être modifié.',
}

const spanish: PageWords = {
  with: staff => `con ${staff}`,
  cancelled: 'Esta cita está cancelada.',
  over: 'Esta cita ya ha empezado y no se puede cambiar aquí.',
  addToCalendar: 'Añadir a su calendario',
  move: 'Cambiarla',
  moved: 'La cita está cambiada.',
  moveBack: time => `Volver a: ${time}`,
  noTimes: 'Por ahora no hay otra hora libre.',
  cancel: 'Cancelarla',
  cancelNow: 'Sí, cancelar esta cita',
  slotTaken: 'Alguien acaba de reservar esa hora. Elija otra.',
  notChangeable: 'Esta cita ya no se puede cambiar.',
}

const portuguese: PageWords = {
  with: staff => `com ${staff}`,
  cancelled: 'Esta marcação está cancelada.',
  over: 'Esta marcação já começou e não pode ser alterada aqui.',
  addToCalendar: 'Adicionar ao calendário',
  move: 'Mudar a hora',
  moved: 'A marcação foi mudada.',
  moveBack: time => `Voltar a: ${time}`,
  noTimes: 'De momento não há outra hora livre.',
  cancel: 'Cancelar',
  cancelNow: 'Sim, cancelar esta marcação',
  slotTaken: 'Alguém acaba de reservar essa hora. Escolha outra.',
  notChangeable: 'Esta marcação já não pode ser alterada.',
}

const italian: PageWords = {
  with: staff => `con ${staff}`,
  cancelled: 'Questo appuntamento è annullato.',
  over: 'Questo appuntamento è già iniziato e qui non si può più cambiare.',
  addToCalendar: 'Aggiungi al calendario',
  move: 'Spostalo',
  moved: 'L’appuntamento è spostato.',
  moveBack: time => `Torna a: ${time}`,
  noTimes: 'Al momento non ci sono altri orari liberi.',
  cancel: 'Annullalo',
  cancelNow: 'Sì, annulla questo appuntamento',
  slotTaken: 'Qualcuno ha appena preso questo orario. Ne scelga un altro.',
  notChangeable: 'Questo appuntamento non si può più cambiare.',
}

const dutch: PageWords = {
  with: staff => `met ${staff}`,
  cancelled: 'Deze afspraak is afgezegd.',
  over: 'Deze afspraak is begonnen en kan hier niet meer worden gewijzigd.',
  addToCalendar: 'In uw agenda zetten',
  move: 'Verzetten',
  moved: 'De afspraak is verzet.',
  moveBack: time => `Terug naar ${time}`,
  noTimes: 'Er is op dit moment geen andere tijd vrij.',
  cancel: 'Afzeggen',
  cancelNow: 'Ja, deze afspraak afzeggen',
  slotTaken: 'Iemand heeft deze tijd net gekozen. Kies een andere.',
  notChangeable: 'Deze afspraak kan niet meer worden gewijzigd.',
}

const byLanguage: Record<string, PageWords> = {
  ...{ en: english, de: german, fr: french, es: spanish, pt: portuguese, it: italian, nl: dutch },
}

/** `language`: BCP 47; English where we have no words of it. */
export function pageWords(language: string): PageWords {
  return byLanguage[language.split('-')[0] ?? ''] ?? english
}
