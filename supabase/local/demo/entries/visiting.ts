/** What people ask before they come to the shop. */

import type { DemoEntry } from './demo-entry.ts'

export const visiting: DemoEntry[] = [
  {
    question: 'What are your opening hours?',
    answer:
      'We are open Tuesday to Friday from 7:30 am to 5 pm, Saturday from 8 am to 5 pm and Sunday from 8:30 am to 2 pm. We are closed on Mondays.',
    alternatives: [
      'When are you open?',
      'What time do you close on Saturday?',
      'Are you open on Sundays?',
      'Are you open on Mondays?',
      'How early do you open in the morning?',
    ],
  },
  {
    question: 'Are you open on bank holidays?',
    answer:
      'Yes, on bank holidays we open from 9 am to 1 pm, Mondays included. We are closed on Christmas Day, Boxing Day, New Year’s Day and Easter Sunday, and on Christmas Eve we shut at 2 pm.',
    alternatives: [
      'What are your bank holiday opening times?',
      'Are you open at Christmas?',
      'Are you open over Easter?',
      'Do you open on New Year’s Day?',
    ],
  },
  {
    question: 'Where are you and how do I get there?',
    answer:
      'We are at 27 Coopers Lane, Southville, Bristol BS3 9JR, the green shop front beside the chapel. Bedminster station is a twelve-minute walk, and buses from the centre stop on North Street, two minutes away. There are six bike stands outside.',
    alternatives: [
      'What is your address?',
      'Which bus or train do I take to the bakery?',
      'Which part of Bristol are you in?',
      'Can I lock my bike outside?',
    ],
  },
  {
    question: 'Is there parking nearby?',
    answer:
      'We have no car park of our own, but the bays on Coopers Lane are free for 30 minutes. For longer, the Chapel Street car park is four minutes on foot and costs £1.50 an hour. Collecting a big cake? Stop in the loading bay, ring us, and we will carry it out to you.',
    alternatives: [
      'Where can I park?',
      'Do you have a car park?',
      'Can I stop outside to pick up a cake?',
      'How much is parking?',
    ],
  },
  {
    question: 'Is the shop wheelchair accessible?',
    answer:
      'Yes. There is one small step, so please ring the bell by the door and we will put the ramp down. The door is 85 cm wide, the toilet is accessible and has grab rails and a baby-changing table, and Wednesday from 2 to 3 pm is our quiet hour with the music off.',
    alternatives: [
      'Do you have step-free access?',
      'Is there an accessible toilet?',
      'Can I get in with a pram or a mobility scooter?',
      'Do you have baby changing?',
      'Is there a quiet time to visit?',
    ],
  },
  {
    question: 'Are dogs welcome?',
    answer:
      'Very. Dogs on a lead may join you in the front room and at the outside tables, where there is always a bowl of water. They cannot come into the baking room, and assistance dogs are welcome wherever customers go.',
    alternatives: [
      'Can I bring my dog?',
      'Are you dog friendly?',
      'Do you allow pets inside?',
      'Is my assistance dog allowed?',
    ],
  },
  {
    question: 'Do you have wifi and can I work there?',
    answer:
      'Yes, the wifi is free and the password is printed on your receipt. Laptops are welcome from Tuesday to Friday; at weekends we keep the tables for people who are eating. There are sockets along the window bench.',
    alternatives: [
      'Is there wifi?',
      'What is the wifi password?',
      'Can I bring my laptop?',
      'Are there plug sockets?',
    ],
  },
  {
    question: 'Can I sit in, or book a table?',
    answer:
      'We have 18 seats inside and 10 on the pavement, first come, first served. We do not take bookings, but if there are six or more of you, ring us on the day and we will push two tables together if we can. High chairs are under the stairs.',
    alternatives: [
      'Do you take reservations?',
      'How many seats do you have?',
      'Do you have outdoor seating?',
      'Can we come as a large group?',
      'Do you have high chairs?',
    ],
  },
]
