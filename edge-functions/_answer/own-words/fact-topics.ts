/** What facts are about, in the seven languages: how companies name them, and how people ask. All texts are folded. */
export type FactTopic = {
  /** Found in the fact's name. */
  label: RegExp
  /** What asks for it, as a word or as a whole question (“where are you?”). “How much?” asks for no list of prices. */
  asked: RegExp
  /** What may stand beside it and asks for nothing else. */
  beside?: RegExp
}

const near =
  /\b(?:near|nearby|close|exactly|based|shop|store|laden|geschaft|magasin|boutique|tienda|loja|negozio|winkel|nahe|genau|pres|exactement|cerca|exactamente|perto|exatamente|vicino|esattamente|dichtbij|precies)\b/
const now =
  /\b(?:today|tomorrow|tonight|now|currently|time|times|late|early|long|heute|morgen|jetzt|lange|uhr|heure|heures|aujourd'hui|demain|maintenant|hora|horas|hoy|manana|ahora|hoje|amanha|agora|ora|oggi|domani|adesso|vandaag|nu|laat|lang)\b/

export const factTopics: FactTopic[] = [
  {
    label:
      /\b(?:address|location|adresse|anschrift|standort|direccion|ubicacion|morada|endereco|localizacao|indirizzo|sede|adres|locatie)\b/,
    asked:
      /\b(?:address|located|location|directions|postcode|where (?:are|r) (?:you|u)\b(?! (?:from|going))|where (?:is|'s) (?:the|your)|where (?:can|do) i find you|how (?:do|can) i (?:get to|find) you|adresse|anschrift|standort|wo (?:seid ihr|sind sie|finde ich (?:euch|sie)|befindet|ist (?:der|die|das|euer|eure|ihr|ihre))|wie komme ich (?:zu euch|zu ihnen)|ou (?:etes-vous|etes vous|vous trouve|se trouve|est (?:votre|le|la))|vous etes ou|direccion|ubicacion|donde (?:estan|estais|esta|queda|se encuentra)|morada|endereco|onde (?:ficam|fica|estao|esta|se encontra)|indirizzo|dove (?:siete|si trova|vi trov\p{L}+|e (?:il|la))|adres|locatie|waar (?:zijn jullie|zitten jullie|bent u|zit u|vind ik|ligt|is (?:de|het)))\b/u,
    beside: near,
  },
  {
    label:
      /\b(?:phone|telephone|mobile|telefon|telefonnummer|handy|mobil|tel|telefono|telefone|telemovel|movil|cellulare|telefoon|telefoonnummer|mobiel)\b/,
    asked:
      /\b(?:phone|telephone|(?:call|ring|reach) you|your number|contact|telefon|telefonnummer|rufnummer|anrufen|telefonisch|kontakt|numero de telephone|votre numero|telephone|vous (?:appeler|joindre|contacter)|telefono|llamar\p{L}*|contactar\p{L}*|telefone|ligar|contacto|contatto|numero di telefono|chiamar\p{L}*|contattar\p{L}*|telefoon|telefoonnummer|bellen|jullie nummer)\b/u,
  },
  {
    label: /\b(?:e-?mail|mail|courriel|correo|posta elettronica)\b/,
    asked:
      /\b(?:e-?mail|mail|write to you|contact|kontakt|schreiben|courriel|(?:vous )?(?:ecrire|contacter)|correo|escribir\p{L}*|contactar\p{L}*|contacto|scriver\p{L}+|contatto|contattar\p{L}*|mailen)\b/u,
  },
  {
    label:
      /\b(?:hours|opening|open|offnungszeiten|geoffnet|sprechzeiten|horaires|heures|ouverture|horario|horarios|orari|orario|apertura|openingstijden|openingsuren)\b/,
    asked:
      /\b(?:open|opening|opens|close|closes|closed|closing|hours|shut|offnungszeiten|geoffnet|offen|offnet|offnen|auf(?:haben)?|schliesst|geschlossen|zu(?:haben)?|sprechzeiten|horaires|ouvert|ouverts|ouverte|ouvrez|ouverture|ferme|fermez|fermes|horario|horarios|abierto|abiertos|abren|abris|abre|cierran|cerrado|cerrais|aberto|abertos|abrem|fecham|fechado|orari|orario|aperto|aperti|aprite|chiudete|chiusi|chiuso|openingstijden|geopend|gesloten|sluiten|sluit)\b/,
    beside: now,
  },
  {
    label:
      /\b(?:pay|payments?|zahlung|zahlen|bezahlung|paiement|pago|pagos|pagamento|pagamenti|betaling|betalen)\b/,
    asked:
      /\b(?:pay|paying|cards?|cash|contactless|payments?|zahlen|bezahlen|zahlung|karte|bar|kontaktlos|payer|paiement|cartes?|especes|sans contact|pagar|pago|tarjeta|efectivo|pagamento|cartao|dinheiro|pagare|carta|contanti|betalen|pin|contant)\b/,
    beside:
      /\b(?:accept|acceptez|aceptan|aceitam|accettate|akzeptiert|nehmt|credit|debit|kreditkarte|bancaire|credito|debito)\b/,
  },
  {
    label:
      /\b(?:deliver|delivery|deliveries|shipping|lieferung|versand|livraison|entrega|entregas|envio|envios|consegna|consegne|bezorging|levering)\b/,
    asked:
      /\b(?:deliver|delivers|delivery|deliveries|ship|shipping|courier|liefern|liefert|lieferung|versand|versendet|versenden|livrez|livraison|livrer|entregan|entregais|entrega|entregas|envio|envios|enviais|envian|entregam|enviam|consegnate|consegna|consegne|spedite|bezorgen|bezorgt|bezorging|leveren|levert|levering)\b/,
  },
  {
    label:
      /\b(?:parking|parken|parkplatz|parkplatze|stationnement|aparcamiento|estacionamento|parcheggio|parkeren)\b/,
    asked:
      /\b(?:park|parking|parken|parkplatz|parkplatze|stationnement|stationner|garer|aparcamiento|aparcar|estacionamento|estacionar|parcheggio|parcheggiare|parkeren|parkeerplaats)\b/,
    beside: near,
  },
  {
    label:
      /\b(?:prices?|pricing|preise?|preisliste|prix|tarifs?|precios?|tarifas?|precos?|prezzi|prezzo|listino|prijzen|prijs|tarieven)\b/,
    asked:
      /\b(?:prices|price list|pricing|preise|preisliste|tarifs|(?:vos|les) prix|precios|tarifas|precos|prezzi|listino|prijzen|prijslijst|tarieven)\b/,
  },
  {
    label: /\b(?:languages?|sprachen?|langues?|idiomas?|linguas?|lingue|talen|taal)\b/,
    asked:
      /\b(?:languages?|do you speak|sprachen?|sprecht ihr|sprechen sie|langues?|parlez-vous|idiomas?|hablan|hablais|linguas?|falam|lingue|parlate|talen|spreken jullie|spreekt u)\b/,
  },
]

export const asksAboutCompany =
  /\b(?:what do you(?: guys)? do|who are you|about (?:you|the company)|what is this(?: place| company)?|was macht ihr|was machen sie|wer seid ihr|wer sind sie|que faites-vous|qui etes-vous|que hacen|que haceis|quienes son|quienes sois|o que fazem|quem sao|(?:che )?cosa fate|chi siete|wat doen jullie|wie zijn jullie)\b/

/** What asks how much or how long something is; a fact that gives no figure leaves it open. */
export const asksForAmount =
  /\b(?:how much|costs?|price of|wie ?viel|kostet|kosten|combien|coute|coutent|cuanto|cuesta|cuestan|quanto|custa|custam|costa|costano|hoeveel|kost)\b/
export const asksForDuration =
  /\b(?:how long|wie lange|combien de temps|cuanto tiempo|cuanto tarda|quanto tempo|hoe lang)\b/
