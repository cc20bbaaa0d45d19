/** Two weeks of visitors, so that a fresh dashboard has something to show. Their questions are answered for real. */
export type DemoConversation = {
  /** Absent: just now. */
  daysAgo?: number
  /** Time of day in the company's zone. */
  at?: string
  page: 'index.html' | 'celebration-cakes.html'
  says: string[]
  /** What the visitor thought of the last answer. */
  helpful?: boolean
  asksForPerson?: boolean
  /** With which Ana ends it. */
  anaSays?: string
}

const home = 'index.html'
const cakes = 'celebration-cakes.html'

export const demoHistory: DemoConversation[] = [
  { daysAgo: 13, at: '08:12', page: home, says: ['are you open on mondays?'] },
  {
    daysAgo: 13,
    at: '11:40',
    page: cakes,
    says: ['how far ahead do I have to order a birthday cake', 'and can you write a name on it?'],
    helpful: true,
  },
  { daysAgo: 12, at: '09:05', page: home, says: ['do you have oat milk'] },
  { daysAgo: 12, at: '15:31', page: home, says: ['Is there anywhere to park?', 'thanks'] },
  {
    daysAgo: 11,
    at: '10:18',
    page: cakes,
    says: [
      'Hi',
      'what flavours do your celebration cakes come in?',
      'What cake flavours can I choose from?', // which was offered
    ],
    helpful: true,
  },
  { daysAgo: 10, at: '12:47', page: home, says: ['do you ship to London?'] },
  { daysAgo: 10, at: '17:20', page: home, says: ['are your croissants vegan'] },
  { daysAgo: 9, at: '07:55', page: home, says: ['what time is the sourdough ready'], helpful: true },
  {
    daysAgo: 9,
    at: '14:02',
    page: cakes,
    says: [
      'we are getting married in june, do you do wedding cakes?',
      'can we come and taste them first?',
      'how much is the deposit',
    ],
    helpful: true,
  },
  { daysAgo: 8, at: '16:44', page: home, says: ['can I bring my dog in'] },
  {
    daysAgo: 7,
    at: '09:36',
    page: home,
    says: ['Do you have gluten free bread?', 'my daughter is coeliac, is it safe'],
    asksForPerson: true,
    anaSays: 'I would not give her ours: flour flies everywhere here. I am sorry.',
  },
  { daysAgo: 7, at: '13:15', page: home, says: ['do you rent out your ovens at night?'] },
  { daysAgo: 6, at: '10:09', page: home, says: ['is there wifi?'] },
  {
    daysAgo: 6,
    at: '14:26',
    page: home,
    says: ['could you ship a loaf to London'],
    asksForPerson: true,
    anaSays: 'Not by post, I am afraid: it would reach you as toast. Do come by when you are in Bristol.',
  },
  {
    daysAgo: 6,
    at: '18:30',
    page: cakes,
    says: ['can you make a cake shaped like a dinosaur'],
    helpful: true,
  },
  { daysAgo: 5, at: '08:48', page: home, says: ['how do I keep the bread fresh'] },
  {
    daysAgo: 5,
    at: '11:22',
    page: home,
    says: ['we need lunch for 20 people at our office, do you cater?'],
    helpful: true,
  },
  { daysAgo: 5, at: '15:58', page: home, says: ['do you take card'] },
  { daysAgo: 4, at: '09:14', page: home, says: ['I forgot my umbrella at your place yesterday'] },
  { daysAgo: 4, at: '12:05', page: home, says: ['do you sell flour by the sack?'] },
  {
    daysAgo: 3,
    at: '10:52',
    page: cakes,
    says: ['how many people does a 10 inch cake feed', 'and the price?'],
    helpful: false,
  },
  { daysAgo: 3, at: '16:11', page: home, says: ['gift vouchers?'] },
  { daysAgo: 2, at: '08:33', page: home, says: ['are you hiring at the moment'] },
  {
    daysAgo: 2,
    at: '17:05',
    page: home,
    says: ['do you do sourdough courses', 'how much are they'],
    helpful: true,
  },
  { daysAgo: 1, at: '09:27', page: home, says: ['whats the address'] },
  { daysAgo: 1, at: '12:36', page: home, says: ['do your cakes contain nuts'], helpful: true },
  { daysAgo: 1, at: '13:20', page: home, says: ['do you sell a whole sack of flour'] },
  { daysAgo: 1, at: '15:03', page: cakes, says: ['Good morning', 'can you print a photo on a cake'] },
  {
    daysAgo: 1,
    at: '16:20',
    page: home,
    says: ['can I cancel the order I made for saturday'],
    asksForPerson: true,
  },
]
