/** Words that customers ask with and that no other of these languages uses so: enough to tell a short question's language. */
import { wordSet } from './fold.ts'
import type { Language } from './language.ts'

export const askingWords: Record<Language, Set<string>> = {
  en: wordSet(`open opening close closing hours today tomorrow tonight weekend deliver delivery delivering shipping order
    booking book appointment available cheap cheaper much many sell buy pay card cash refund cancel parking there near
    english speak free kids dogs allowed hello thanks please`),
  de: wordSet(`offnungszeiten geoffnet offen offnet schliesst wann heute morgen wochenende liefert liefern lieferung lieferzeit versand
    bestellen bestellung buchen termin termine verfugbar gunstig gunstiger wieviel viel verkauft verkaufen kaufen zahlen
    bezahlen karte bar stornieren parkplatz parkplatze parken kinder hunde erlaubt kostenlos habt seid euch gibts deutsch hallo danke bitte`),
  fr: wordSet(`ouvert ouverts ouverte ouvrez fermez horaires heure aujourd hui demain livrez livraison livrer commander commande reserver
    reservation rendez disponible combien vendez acheter payer carte especes remboursement annuler stationnement
    enfants chiens gratuit gratuite francais quelle quelles bonjour bonsoir merci faites avez pouvez`),
  es: wordSet(`abierto abiertos abren abris cierran horario horarios hoy manana fin entregan entregas envian envio envios pedido pedir
    reservar reserva cita disponible cuanto cuanta cuantos venden comprar pagar tarjeta efectivo reembolso cancelar
    aparcamiento ninos perros gratis espanol teneis tienen hola gracias haceis hacen buenos buenas`),
  pt: wordSet(`aberto abertos abrem fecham horario hoje amanha entregam entrega entregas enviam encomenda encomendar pedido reservar
    marcacao disponivel quanto quantos vendem comprar pagar cartao dinheiro reembolso cancelar estacionamento criancas
    caes gratis portugues voces ola obrigado obrigada fazem oferecem`),
  it: wordSet(`aperto aperti aprite chiudete orario orari oggi domani consegnate consegna consegne spedite ordinare ordine prenotare
    prenotazione appuntamento disponibile quanto quanti vendete comprare pagare carta contanti rimborso annullare
    parcheggio bambini cani gratuito italiano avete fate ciao buongiorno grazie salve`),
  nl: wordSet(`geopend openingstijden sluiten sluit vandaag morgen weekend bezorgen bezorgt bezorging leveren levert bestellen bestelling
    reserveren afspraak beschikbaar hoeveel verkopen verkoopt kopen betalen kaart contant terugbetaling annuleren parkeren
    kinderen honden gratis nederlands hebben hallo bedankt alstublieft`),
}
