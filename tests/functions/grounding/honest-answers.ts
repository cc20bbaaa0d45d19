/** Answers a careful model writes: paraphrased, shortened, put together, or translated, and true to the sources. */
import { type Business, bakery, clinic, garage, hotel, joinery } from './businesses.ts'

export type Honest = { business: Business; asked: string; answer: string }

const of = (business: Business, rows: [string, string][]): Honest[] =>
  rows.map(([asked, answer]) => ({ business, asked, answer }))

const mixed = (rows: [Business, string, string][]): Honest[] =>
  rows.map(([business, asked, answer]) => ({ business, asked, answer }))

export const honestAnswers: Honest[] = [
  ...of(bakery, [
    [
      'do you deliver?',
      'Yes, we deliver by cargo bike to BS1–BS6 from Tuesday to Saturday. Delivery costs £4, or nothing if you order for £40 or more.',
    ],
    [
      'can you bring bread to BS3 on wednesday',
      'Yes! We deliver to BS3 by cargo bike, and Wednesday is one of our delivery days. It’s £4.00, and free from £40.',
    ],
    ['how much is delivery', 'Delivery is £4, and it’s free for orders from £40.'],
    ['When are you open?', 'We’re open Tuesday to Saturday from 8am to 4pm.'],
    [
      'are you open on sundays',
      'No, we’re not open on Sundays. Our opening hours are Tuesday to Saturday, 8 to 4.',
    ],
    ['opening times?', 'Happy to help! Our opening hours are Tuesday through Saturday, 8:00 to 16:00.'],
    [
      'can i get my money back if i cancel',
      'For bread and pastry orders, you get a full refund if you cancel by noon the day before. Cakes can’t be cancelled.',
    ],
    [
      'I ordered a cake, can I cancel?',
      'I’m afraid cake orders cannot be cancelled. Bread and pastry can be cancelled until 12 noon the day before.',
    ],
    [
      'gluten free?',
      'The almond cake and the flourless chocolate cake contain no gluten. Please note that our oven does come into contact with gluten.',
    ],
    [
      'coeliac options',
      'Our almond cake and flourless chocolate cake have no gluten, but they share an oven with products that do.',
    ],
    [
      'how do I order a cake for my daughter’s birthday',
      'You can order a birthday cake at https://juniper-rye.example/cakes, at least 3 days ahead. A cake for 10 people costs £38, and writing on it is £2.50 extra.',
    ],
    [
      'price of a cake with a name on it for 10',
      'A cake for ten people is £38, plus £2.50 for the writing on it.',
    ],
    ['Can I bring my dog?', 'Yes, dogs are welcome at our outside tables, just not inside the shop.'],
    [
      'xmas opening',
      'We’re closed from 24 December to 2 January. You can pick up Christmas orders on December 23rd between 7am and 1pm.',
    ],
    ['are you open on the 27th of december', 'No, we are closed from December 24 to January 2.'],
    ['can I pay cash', 'No, we don’t take cash. You can pay by card or contactless.'],
    [
      'where can I park',
      'We don’t have our own parking, but the Clifton Down car park is 5 minutes away on foot.',
    ],
    ['where are you', 'You’ll find us at 12 Cotham Hill, Bristol BS6 6LF.'],
    ['phone number', 'You can call us on 0117 496 0142.'],
    [
      'how can I contact you',
      'You can reach Juniper & Rye by phone on +44 117 496 0142 or by email at hello@juniper-rye.example.',
    ],
    [
      'baking class?',
      'Yes, Emma teaches a sourdough workshop on the first Saturday of each month. It lasts 4 hours and costs £65 per person.',
    ],
    [
      'who are you',
      'I’m Rosie, the assistant of Juniper & Rye. We are a neighbourhood bakery in Bristol and bake sourdough bread and cakes by hand.',
    ],
    ['thanks, and do you take amex?', 'We take cards and contactless, but no cash.'],
    [
      'livrez-vous le mercredi ?',
      'Oui, nous livrons en vélo-cargo de BS1 à BS6, du mardi au samedi. La livraison coûte 4 £ et elle est gratuite à partir de 40 £.',
    ],
    ['Quels sont vos horaires d’ouverture ?', 'Nous sommes ouverts du mardi au samedi, de 8 h à 16 h.'],
    ['Wann haben Sie geöffnet?', 'Wir haben dienstags bis samstags von 8 bis 16 Uhr geöffnet.'],
    [
      'Liefern Sie auch nach Hause?',
      'Ja, wir liefern per Lastenrad nach BS1 bis BS6, von Dienstag bis Samstag. Das kostet 4 Pfund, ab 40 Pfund ist es kostenlos.',
    ],
    ['¿Puedo pagar con tarjeta?', 'Sí, aceptamos tarjetas y pago contactless, pero no efectivo.'],
    ['¿Cuánto cuesta una tarta para diez personas?', 'Una tarta para diez personas cuesta 38 libras.'],
    ['Posso portare il cane?', 'Sì, i cani sono benvenuti ai tavoli all’aperto.'],
    ['Quanto custa o workshop?', 'O workshop de sourdough custa £65 por pessoa e dura quatro horas.'],
    ['Kan ik met de kaart betalen?', 'Ja, u kunt met kaart of contactloos betalen, maar niet contant.'],
    [
      'Welke taarten zijn glutenvrij?',
      'De amandeltaart en de chocoladetaart zonder bloem bevatten geen gluten.',
    ],
  ]),
  ...of(garage, [
    ['mot price', 'An MOT costs £54.85 and takes around 45 minutes.'],
    ['what if my car fails the mot', 'If your car fails, you get a free retest within 10 working days.'],
    ['can I borrow a car', 'We have two courtesy cars for customers at £15 per day. You need to be over 25.'],
    [
      'whats in a full service',
      'A full service covers oil and filter, brakes, fluids, tyres and lights. It costs from £180, depending on the engine.',
    ],
    [
      'any guarantee on the work?',
      'Yes, parts and labour come with a warranty of 12 months or 12,000 miles, whichever comes first.',
    ],
    ['guarantee?', 'Parts and labour are under warranty for one year or 12 000 miles, whichever is first.'],
    ['can I sit somewhere while you do it', 'Of course! There’s a waiting room with coffee and Wi-Fi.'],
    [
      'put on winter tyres',
      'We fit tyres of all makes for £20 per wheel, including balancing. You can bring your own or we can order them for you.',
    ],
    [
      'do you fix teslas',
      'We don’t work on the high-voltage parts of electric cars, but tyres, brakes and MOTs are no problem.',
    ],
    ['how do i pay', 'You can pay by card, cash or bank transfer when you collect your car.'],
    ['open saturday?', 'Yes, on Saturday we’re open from 8am until noon.'],
    ['hours', 'We’re open Monday to Friday from 7:30 to 17:30, and Saturdays from 8am to 12pm.'],
    ['are you open wednesday afternoon', 'Yes, on Wednesdays we are open until 5.30pm.'],
    ['do you speak polish', 'Yes, we speak English and Polish.'],
    ['number?', 'Our phone number is 0113 496 0777.'],
    ['can I get it done for 90% off', 'An MOT is £54.85.'],
    ['Combien coûte le contrôle MOT ?', 'Le MOT coûte 54,85 £ et dure environ 45 minutes.'],
    ['Wie lange gilt die Garantie?', 'Auf Teile und Arbeit gibt es 12 Monate oder 12.000 Meilen Garantie.'],
  ]),
  ...of(clinic, [
    [
      'wann offen',
      'Unsere Sprechzeiten sind Montag bis Donnerstag von 8 bis 12 und 14 bis 17 Uhr sowie Freitag von 8 bis 13 Uhr.',
    ],
    [
      'Haben Sie mittwochs offen?',
      'Ja, mittwochs sind wir von 8 bis 12 Uhr und von 14 bis 17 Uhr für Sie da.',
    ],
    [
      'Termin ausmachen',
      'Einen Termin bekommen Sie telefonisch oder unter https://praxis-park.example/termin. In akuten Fällen können Sie bis 10 Uhr ohne Termin kommen.',
    ],
    [
      'rezept',
      'Folgerezepte können Sie bis 12 Uhr bestellen, sie liegen dann am nächsten Werktag bereit. Ihre Karte muss dafür im Quartal eingelesen sein.',
    ],
    [
      'grippeimpfung',
      'Ja, wir impfen von Oktober bis Dezember gegen Grippe, mittwochs auch ohne Termin. Für gesetzlich Versicherte ist die Impfung kostenlos.',
    ],
    [
      'Kann ich im November zur Grippeimpfung kommen?',
      'Ja, im November können Sie mittwochs ohne Termin zur Grippeimpfung kommen.',
    ],
    ['ich bin neu, nehmen Sie mich', 'Leider nehmen wir zurzeit keine neuen Patienten auf.'],
    ['attest schule kosten', 'Ein Attest für die Schule kostet 5 €, ein Sportattest 15 €.'],
    [
      'Wo kann ich parken?',
      'Vor der Praxis gibt es zwei Parkplätze für Patienten. Die Haltestelle Lindenburg ist drei Minuten entfernt.',
    ],
    [
      'Kommt der Arzt auch nach Hause?',
      'Ja, Dr. Yilmaz macht dienstags und donnerstags nach der Sprechstunde Hausbesuche.',
    ],
    ['Adresse?', 'Sie finden uns in der Parkstraße 7 in 50935 Köln.'],
    [
      'What are your opening hours?',
      'We are open Monday to Thursday from 8am to 12pm and 2pm to 5pm, and on Friday from 8am to 1pm.',
    ],
    ['How much is a school certificate?', 'A certificate for school costs 5 euros.'],
    ['Do you accept new patients?', 'At the moment we are not taking on new patients.'],
    ['Where can I park?', 'There are two parking spaces for patients in front of the practice.'],
    [
      'Quand peut-on se faire vacciner contre la grippe ?',
      'D’octobre à décembre, le mercredi sans rendez-vous.',
    ],
  ]),
  ...mixed([
    [
      bakery,
      'do you ship bread',
      'We deliver by cargo bike within BS1 to BS6, from Tuesday to Saturday, for £4.',
    ],
    [bakery, 'is it free over 50', 'Delivery is free from £40, otherwise it costs £4.'],
    [bakery, 'can my puppy come in', 'Dogs can sit with you at the outside tables, but not inside the shop.'],
    [
      bakery,
      'which day is the sourdough class and how much',
      'The sourdough workshop is on the first Saturday of every month and costs £65 each.',
    ],
    [bakery, 'do you take apple pay', 'We accept cards and contactless payments, but not cash.'],
    [
      bakery,
      'when do I need to order',
      'Please order your birthday cake at least three days in advance at https://juniper-rye.example/cakes.',
    ],
    [
      bakery,
      'when can I get my xmas order',
      'Christmas orders can be collected on 23 December between 7am and 1pm.',
    ],
    [bakery, 'are you closed over christmas', 'Yes, we close from 24 December until 2 January.'],
    [
      bakery,
      'can I still cancel my croissants tomorrow',
      'Yes, pastry orders are fully refunded if you cancel before noon on the previous day.',
    ],
    [bakery, 'what is your email', 'Our email address is hello@juniper-rye.example.'],
    [bakery, 'closest parking', 'The nearest car park is Clifton Down, about five minutes on foot.'],
    [
      bakery,
      'celiac',
      'Two of our cakes are made without gluten: the almond cake and the flourless chocolate cake. However, our oven is also used with gluten.',
    ],
    [garage, 'how long is an mot', 'It takes about 45 minutes and costs £54.85.'],
    [garage, 'retest cost?', 'The retest is free if you come back within 10 working days.'],
    [garage, 'loan car', 'Yes, we offer two courtesy cars for £15 a day to customers over 25.'],
    [
      garage,
      'can I bring my own tyres',
      'Yes, you can bring your own tyres or have us order them. Fitting is £20 per wheel with balancing included.',
    ],
    [
      garage,
      'service for a bmw',
      'We service all makes of car. A full service starts from £180 depending on the engine.',
    ],
    [
      garage,
      'do you have a waiting area',
      'Yes, you can wait in our waiting room, which has coffee and Wi-Fi.',
    ],
    [garage, 'EV battery', 'Sorry, we don’t work on the high-voltage parts of electric cars.'],
    [garage, 'do you take cash', 'Yes, you can pay by cash, card or bank transfer when collecting the car.'],
    [garage, 'until when friday', 'On Fridays we’re open until 5:30pm.'],
    [garage, 'where are you', 'We are based in Leeds.'],
    [
      clinic,
      'wann kann ich anrufen',
      'Termine bekommen Sie telefonisch unter 0221 9876543 während der Sprechzeiten, Montag bis Donnerstag 8–12 und 14–17 Uhr und Freitag 8–13 Uhr.',
    ],
    [
      clinic,
      'wann ist mein rezept fertig',
      'Wenn Sie Ihr Folgerezept bis 12 Uhr bestellen, liegt es am nächsten Werktag bereit.',
    ],
    [clinic, 'sportattest', 'Das Sportattest kostet 15 Euro.'],
    [clinic, 'grippe kosten', 'Die Grippeimpfung ist für gesetzlich Versicherte kostenlos.'],
    [clinic, 'parken', 'Es gibt zwei Patientenparkplätze direkt vor der Praxis.'],
    [
      clinic,
      'Do you do home visits?',
      'Dr. Yilmaz does home visits on Tuesdays and Thursdays after consultation hours.',
    ],
    [
      bakery,
      'Acceptez-vous les chiens ?',
      'Les chiens sont les bienvenus aux tables en terrasse, mais pas à l’intérieur.',
    ],
    [bakery, 'Kann ich bar bezahlen?', 'Nein, Sie können nur mit Karte oder kontaktlos bezahlen.'],
    [garage, '¿Abren los sábados?', 'Sí, los sábados abrimos de 8 a 12.'],
    [hotel, 'is breakfast extra', 'No, a full English breakfast is included in all our room rates.'],
    [hotel, 'breakfast times', 'Breakfast is served from 7.30am to 9.30am, and until 10.30am on Sundays.'],
    [
      hotel,
      'car park?',
      'Yes, there are 8 parking spaces behind the house. They cost £10 per night and need to be booked in advance.',
    ],
    [hotel, 'can I bring my labrador', 'We welcome one small dog per room for £15 per stay.'],
    [hotel, 'can my cat come', 'I’m sorry, cats can’t stay with us. One small dog per room is welcome.'],
    [
      hotel,
      'how late can I cancel',
      'You can cancel for free up to 48 hours before you arrive. After that, the first night is charged.',
    ],
    [
      hotel,
      'cancel',
      'Cancellation is free until two days before arrival; later, we charge the first night.',
    ],
    [
      hotel,
      'room for 4',
      'We have two family rooms with a double bed and bunk beds, starting at £140 per night.',
    ],
    [
      hotel,
      'wheelchair',
      'There is no lift, but two rooms are on the ground floor and can be reached without steps.',
    ],
    [
      hotel,
      'internet',
      'Yes, Wi-Fi is free throughout the house. You’ll find the password on your key card.',
    ],
    [hotel, 'restaurant', 'We don’t serve dinner ourselves, but Magpie Café is just a two-minute walk away.'],
    [
      hotel,
      'bags',
      'Yes, you can leave your luggage at reception before check-in and until 5pm on your day of departure.',
    ],
    [hotel, 'checkin time', 'Check-in is from 3pm and check-out is by 10:30am.'],
    [hotel, 'when can I get into my room', 'You can check in from 15:00.'],
    [hotel, 'reception hours', 'Our reception is open from 7am to 10pm, and you can call 01947 496 011.'],
    [hotel, 'where', 'Harbour House is at 4 Pier Road in Whitby, YO21 3PU.'],
    [
      hotel,
      'Ist das Frühstück inklusive?',
      'Ja, ein englisches Frühstück ist im Zimmerpreis enthalten. Es gibt es von 7:30 bis 9:30 Uhr, sonntags bis 10:30 Uhr.',
    ],
    [
      hotel,
      'Le petit-déjeuner est-il compris ?',
      'Oui, le petit-déjeuner anglais complet est compris dans le prix de la chambre.',
    ],
    [hotel, '¿Hay aparcamiento?', 'Sí, tenemos ocho plazas detrás de la casa por 10 libras la noche.'],
    [
      joinery,
      'preis esstisch',
      'Ein Esstisch aus Eiche kostet bei uns ab 1200 Euro, der genaue Preis hängt von Größe und Holz ab.',
    ],
    [joinery, 'wie lange dauert es', 'Die Lieferung dauert nach dem Auftrag sechs bis acht Wochen.'],
    [
      joinery,
      'kommen sie zu mir',
      'Ja, wir kommen zum Aufmaß. Im Umkreis von 30 Kilometern ist das kostenlos.',
    ],
    [joinery, 'stuhl kaputt', 'Wir reparieren Stühle aus Massivholz, Polster allerdings nicht.'],
    [joinery, 'anzahlung', 'Ja, Sie zahlen 30 Prozent bei Auftrag und den Rest bei Lieferung.'],
    [joinery, 'How long does it take?', 'It takes six to eight weeks between order and delivery.'],
    [joinery, 'offen freitag?', 'Ja, freitags haben wir von 7 bis 16 Uhr geöffnet.'],
  ]),
]
