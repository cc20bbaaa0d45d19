/** Words an honest paraphrase may add: courtesy, and verbs that say nothing on their own. */
import { wordSet } from './fold.ts'
import type { Language } from './language.ts'

export const lightWords: Record<Language, Set<string>> = {
  en: wordSet(`happy glad pleased help helps assist hello hi hey thanks thank please sorry welcome great good nice lovely sure
    certainly absolutely indeed course well note keep mind feel ask asking question questions answer answers asked mentioned said wrote let know want
    like wish need needs needed able possible available offer offers offered provide provides provided find found get
    gets give gives make makes take takes use using used come comes go goes see look looking simply easily currently
    usually normally generally typically unfortunately afraid regarding additionally instead directly information details
    mean means say says tell ok okay yeah hope way thing things anything kind kinds including include includes included
    following here's that's there's worry
    number call calls calling reach contact cost costs price priced prices extra lasts last around covers cover comes contain
    contains located speak speaks back advance day days week weeks month months year years hour hours minute
    minutes fully`),
  de: wordSet(`gern gerne hallo guten tag danke bitte leider naturlich selbstverstandlich sicher klar genau frage fragen antwort
    hilft helfen weiter wissen lassen mochten brauchen braucht moglich verfugbar bieten bietet angeboten finden gibt geben
    machen macht nehmen nutzen kommen kommt gehen geht sehen einfach derzeit aktuell normalerweise direkt information
    informationen details schon freuen freut moglichkeit sagen wunsch wunschen herzlich willkommen beachten jederzeit nummer anrufen rufen ruf ruft erreichen kostet kosten preis betragt dauert tag tage tagen woche wochen monat monate monaten jahr jahre stunde stunden minute minuten wie lange
    stehen steht lautet liegt bekommen erhalten sofern falls jeweils ubrigens zudem ausserdem hinweis`),
  fr: wordSet(`bonjour merci plaisir volontiers bien sur oui desole desolee malheureusement question questions reponse aider aide
    savoir souhaitez souhaite voulez besoin possible disponible disponibles proposons propose proposer offrons trouver
    trouverez trouve faire fait faites prendre utiliser venir aller voir simplement actuellement generalement directement
    information informations details noter veuillez egalement notamment il s agit jour jours semaine semaines mois an ans heure heures minute minutes combien quel coute coutent prix duree dure environ appeler joindre contacter numero n hesitez hesitez pas concernant`),
  es: wordSet(`hola gracias gusto claro por supuesto si lamentablemente desgraciadamente siento pregunta preguntas respuesta
    ayudar ayudarle ayuda saber desea quiere necesita necesitas posible disponible disponibles ofrecemos ofrece ofrecer
    encontrar encuentra hacer hace tomar usar utilizar venir ir ver simplemente actualmente normalmente directamente
    informacion detalles favor tenga cuenta ademas dia dias semana semanas mes meses ano anos hora horas minuto minutos cuanto cuesta cuestan precio llamar contactar numero dura encantado encantada duda dude`),
  pt: wordSet(`ola obrigado obrigada prazer claro certeza sim infelizmente lamento pergunta perguntas resposta ajudar ajuda saber
    deseja quer precisa possivel disponivel disponiveis oferecemos oferece oferecer encontrar encontra fazer faz tomar
    usar utilizar vir ir ver simplesmente atualmente normalmente diretamente informacao informacoes detalhes favor alem
    disso dia dias semana semanas mes meses ano anos hora horas minuto minutos quanto custa custam preco ligar contactar numero dura bom dia boa tarde`),
  it: wordSet(`salve ciao grazie piacere certo certamente si purtroppo spiacente domanda domande risposta aiutare aiutarla aiuto
    sapere desidera vuole bisogno possibile disponibile disponibili offriamo offre offrire trovare trova fare fa prendere
    usare utilizzare venire andare vedere semplicemente attualmente normalmente direttamente informazione informazioni
    dettagli favore giorno giorni settimana settimane mese mesi anno anni ora ore minuto minuti quanto costa costano prezzo chiamare contattare numero dura inoltre pure buongiorno`),
  nl: wordSet(`hallo dag dank bedankt graag gedaan natuurlijk zeker helaas jammer vraag vragen antwoord helpen help weten laat
    wilt nodig mogelijk beschikbaar bieden biedt aanbieden vinden vindt geven geeft maken maakt nemen gebruiken komen komt
    gaan gaat zien gewoon momenteel normaal direct informatie details alstublieft dagen weken maanden jaren uur minuten hoeveel kost kosten prijs bellen bereiken nummer duurt bovendien daarnaast`),
}
