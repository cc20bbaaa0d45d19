/** Feasts and public holidays that people count time by, and the day each falls on. Over folded text. */
import { type Day, easterOf, toDay, weekdayOf } from './calendar.ts'

type DayIn = (year: number, country: string) => Day

/** Monday is 0; `nth` from 1, or -1 for the last of the month. */
function nth(nth: number, weekday: number, month: number): DayIn {
  return year => {
    const first = toDay(year, month, 1)
    if (nth > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
    const last = toDay(year, month + 1, 0)
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
}
const on =
  (month: number, date: number): DayIn =>
  year =>
    toDay(year, month, date)
const fromEaster =
  (days: number): DayIn =>
  year =>
    easterOf(year) + days

const [monday, thursday, friday, sunday] = [0, 3, 4, 6]
const mothersDay: DayIn = (year, country) =>
  country === 'GB' || country === 'IE' ? easterOf(year) - 21 : nth(2, sunday, 5)(year, country)

export const feasts: [RegExp, DayIn][] = [
  [
    /\bgood friday|\bkarfreitag|\bvendredi saint|\bviernes santo|\bvenerdi santo|\bsexta[- ]feira santa|\bgoede vrijdag/g,
    fromEaster(-2),
  ],
  [
    /\beaster monday|\bostermontag|\blundi de paques|\blunes de pascua|\bpasquetta|\blunedi dell'angelo|\btweede paasdag|\bpaasmaandag/g,
    fromEaster(1),
  ],
  [/\bwhit monday|\bpfingstmontag|\blundi de pentecote|\btweede pinksterdag/g, fromEaster(50)],
  [
    /\bpentecost|\bwhitsun(?:day)?|\bpfingst(?:en|sonntag)|\bpentecote|\bpentecostes|\bpentecoste|\bpinksteren/g,
    fromEaster(49),
  ],
  [/\bascension(?: day)?|\b(?:christi )?himmelfahrt|\bhemelvaart(?:sdag)?/g, fromEaster(39)],
  [/\bcorpus christi|\bfronleichnam/g, fromEaster(60)],
  [/\bshrove tuesday|\bpancake day|\bmardi gras|\bcarnaval|\bfaschingsdienstag/g, fromEaster(-47)],
  [/\brosenmontag|\bcarnival monday/g, fromEaster(-48)],
  [/\bash wednesday|\baschermittwoch/g, fromEaster(-46)],
  [
    /\bmother'?s'? day|\bmothering sunday|\bmuttertag|\bfete des meres|\bdia de la madre|\bdia das maes|\bfesta della mamma|\bmoederdag/g,
    mothersDay,
  ],
  [/\bfather'?s'? day|\bvaderdag|\bfete des peres/g, nth(3, sunday, 6)],
  [/\blabou?r day/g, nth(1, monday, 9)],
  [/\bmemorial day/g, nth(-1, monday, 5)],
  [/\bmlk(?: day)?|\bmartin luther king(?: jr\.?)?(?: day)?/g, nth(3, monday, 1)],
  [/\bearly may bank holiday|\bmay day bank holiday/g, nth(1, monday, 5)],
  [/\b(?:late may|spring) bank holiday/g, nth(-1, monday, 5)],
  [/\b(?:august|summer) bank holiday/g, nth(-1, monday, 8)],
  [/\bwaitangi day/g, on(2, 6)],
  [/\bpresident'?s'? day/g, nth(3, monday, 2)],
  [/\bcolumbus day|\bindigenous people'?s'? day/g, nth(2, monday, 10)],
  [
    /\bthanksgiving/g,
    (year, country) => (country === 'CA' ? nth(2, monday, 10) : nth(4, thursday, 11))(year, country),
  ],
  [/\bblack friday/g, year => nth(4, thursday, 11)(year, '') + (friday - thursday)],
  [/\bindependence day|\b(?:the )?fourth of july/g, on(7, 4)],
  [/\bcanada day/g, on(7, 1)],
  [/\bveterans'? day|\bremembrance day|\bl'armistice/g, on(11, 11)],
  [/\bjuneteenth/g, on(6, 19)],
  [/\banzac day/g, on(4, 25)],
  [/\baustralia day/g, on(1, 26)],
  [/\bboxing day|\bst\.? stephen'?s day|\b(?:zweiter weihnachts(?:feier)?tag|tweede kerstdag)/g, on(12, 26)],
  [/\bst\.? patrick'?s day|\bpaddy'?s day/g, on(3, 17)],
  [/\bbonfire night|\bguy fawkes(?: night)?/g, on(11, 5)],
  [/\bburns night/g, on(1, 25)],
  [/\bmay day|\btag der arbeit|\bfete du travail|\bprimo maggio/g, on(5, 1)],
  [/\bnikolaus(?:tag)?/g, on(12, 6)],
  [/\bsinterklaas/g, on(12, 5)],
  [/\bkoningsdag/g, on(4, 27)],
  [/\btag der deutschen einheit/g, on(10, 3)],
  [/\bquatorze juillet|\bfete nationale/g, on(7, 14)],
  [
    /\ball saints'?(?: day)?|\ballerheiligen|\btoussaint|\btodos los santos|\btodos os santos|\bognissanti/g,
    on(11, 1),
  ],
  [/\bepiphany|\bdreikonigstag|\bdia de (?:los )?reyes|\bdia de reis|\bepifania|\bbefana/g, on(1, 6)],
  [/\bferragosto/g, on(8, 15)],
]
