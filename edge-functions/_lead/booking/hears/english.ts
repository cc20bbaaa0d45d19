/** Appointments in English. */
import type { BookingWords } from './booking-words.ts'

const thing =
  '(?:appointments?|bookings?|slots?|visits?|meetings?|consultations?|viewings?|sessions?|tastings?|reservations?)'
const wish =
  "(?:i(?:'d| would) (?:like|love)|i(?: really)? (?:want|need)|we(?:'d| would) like|we (?:want|need)|can|could|may|let me|please|want|like|possible|hoping)"

export const english: BookingWords = {
  books: new RegExp(
    [
      `\\b(?:book|reserve|schedule|arrange|set up|make|get|have|need)\\b[^.?!]{0,30}\\b${thing}\\b`,
      `\\b(?:i|we)(?:'?d| would)? (?:like|love|want) (?:to have )?(?:an? )?(?:[\\w-]+ ){0,3}${thing}\\b`,
      `${wish}(?: (?:i|we|to|please|maybe|just|also|perhaps|possibly|still|then))* (?:book\\b(?! (?:club|shop|store))|come (?:by|over|round|along|and see)|come (?:in )?for (?:an? )?(?:[\\w-]+ ){0,3}${thing}|drop (?:by|in)|stop by|pop (?:by|in)|swing by|be seen|meet (?:you|someone|up))`,
      '^\\W*(?:an? )?(?:new )?(?:book(?:ing)?|appointment)(?: (?:me|it|now|please|an? \\w+))*\\W*$',
      '\\bbook (?:me|us) in\\b',
      '\\bfind (?:me )?(?:a|another) time\\b',
      '\\b(?:what|which) (?:times?|slots?|days?) (?:do you have|are (?:free|available|there))',
    ].join('|'),
  ),
  wants:
    /\b(?:i(?:'?d| would) (?:like|love)|i (?:want|need)|we(?:'d| would) (?:like|love)|we (?:want|need)|(?:can|could|may) (?:i|we)|interested in|looking for|come for)\b/,
  asksForRoom:
    /\b(?:any ?thing|something|any(?:one|body))(?: (?:free|available|left|open))? (?:on|for|this|next|tomorrow|today|at|in|around|after|before|mon|tue|wed|thu|fri|sat|sun)|\bany (?:times?|slots?|openings?|appointments?|availability|space|room)\b|\b(?:what|which) (?:times?|slots?|days?)\b|\bavailab(?:le|ility)\b|\bslots?\b|\bfit (?:me|us) in\b|\b(?:are|r) (?:you|u) free\b|\b(?:can|could|may) (?:i|we) (?:come|visit)\b|\bfree (?:times?|slots?)\b|\b(?:can|could|may|shall) (?:i|we|you|some(?:one|body)) (?:meet|see (?:me|us|you)|call|talk|speak)\b|\b(?:have|got) time\b/,
  comes:
    /\b(?:can|could|cd|may|might|would|will|shall) (?:i|we|you|u|some ?(?:one|body)|any ?(?:one|body)|(?!it\b|that\b|this\b|there\b)[a-z]+)(?: (?:please|maybe|also|possibly|just|then|still))* (?:come|pop|visit|meet|swing|drop (?:by|in)|stop by|get (?:here|round)|see me|(?:take|have) a look)\b|\b(?:is|are|r) (?!delivery|parking|shipping|postage|collection|entry|admission|wifi|returns?|it|that|this|there)[a-z]+ (?:free|available) (?:for|to|at|in|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|next|this)|\bsend (?:some ?(?:one|body))\b|\bcome (?:and|to) (?:fix|repair|look|see|have a look)\b/,
  calls:
    /\b(?:can|could|would|will) (?:you|u|some ?(?:one|body)|[a-z]+)(?: please)? (?:call|ring|phone)\b|\b(?:call|ring|phone) (?:me|us)\b|\b(?:do|have|set up|jump on|get) a (?:quick |short )?(?:call|chat)\b/,
  asksAbout:
    /\b(?:do|must|should|have) (?:i|we|you) (?:really )?(?:need|have|got)?(?: to)? ?(?:an? |to )?(?:book|appointment|booking|reserve)\b|\b(?:without|need|needs|necessary|required?) (?:an? |to )?(?:book|appointment|booking)|\bhow (?:do|can|to) (?:i|we)? ?(?:book|cancel|move|reschedule)/,
  cancels: new RegExp(
    `\\b(?:cancel|call off|scrap)\\w*\\b[^.?!]{0,30}\\b(?:${thing}|it|that)\\b|^\\W*(?:(?:please|hi|hello|sorry|can|could|i|we|you|need|want|have|would|like|must|to|'d|'ll) ?)*cancel(?: (?:please|on|for|tomorrow|today|my|the|mon|tue|wed|thu|fri|sat|sun)\\w*)*\\W*$|\\b(?:need|have|having|got|want|wish|like|must|going|gotta|can i|can we|could i|could we) (?:to )?(?:cancel|call it off)\\b(?! (?:my|our|the|an?|your|that|this) )|\\bcancel(?: (?:pls|please|plz|thanks?|sorry))?\\W*$`,
  ),
  cancelsAppointment:
    /\bcancel\w*\b[^.?!]{0,20}\b(?:appointments?|visit|meeting|consultation|viewing|session|tasting)\b/,
  moves: new RegExp(
    `\\b(?:move|reschedule|re-?arrange|change|postpone|push|switch|shift|bring forward)\\b[^.?!]{0,30}\\b(?:${thing}|it|time|date|day)\\b|\\bbring\\b[^.?!]{0,20}\\bforward\\b|\\breschedule\\b|\\bmake (?:it|that)\\b|\\b(?:another|different|other) (?:time|day|date)\\b|\\b(?:earlier|later)\\b[^.?!]{0,12}\\b(?:instead|possible)\\b|\\binstead\\b`,
  ),
  cannotCome:
    /\b(?:can(?:'?t| ?not)|won'?t be able to|unable to|not able to|not going to)(?: be able to)? (?:make|come|attend|do)\b(?! you)/,
  none: /\b(?:none|neither|no time|nothing)\b[^.?!]{0,25}\b(?:suits?|works?|fits?|of (?:these|those|them)|good|possible)|^\W*(?:none|neither|no)\W*$|\b(?:don'?t|doesn'?t|do not|does not|won'?t|can'?t)\b[^.?!]{0,12}\b(?:suit|work|fit|make any)|\b(?:other|more|different|another|later|earlier) (?:times?|days?|slots?|dates?|options?|ones?)\b|\b(?:any|something|anything) (?:else|other|later|earlier)\b/,
  drops:
    /\b(?:never ?mind|forget (?:it|about it)|no,? thank(?:s| you)|no need|don'?t book|do not book|leave it|not (?:any ?more|now|today)|changed my mind|i'?ll think about it|(?:maybe|ask me|perhaps) later)\b|^\W*(?:please )?cancel\W*(?:that|it)?\W*$/,
  yes: /^\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please do|do it|go ahead|perfect|great|fine|sounds good|that works|works|correct|right|confirm(?:ed)?)\b(?!.*\b(?:but|no|not|can'?t)\b)/,
  no: /^\W*(?:no|nope|nah|don'?t|do not|keep|leave|rather not|i(?:'d| would) rather not|prefer not|not)\b/,
  ordinals: [
    /\bthe (?:first|1st one)\b(?! (?:thing|time))|^\W*(?:first|1st one)(?: one)?(?: please)?\W*$/,
    /\bthe (?:second|2nd one)\b(?! time)|^\W*(?:second|2nd one)(?: one)?(?: please)?\W*$/,
    /\bthe (?:third|3rd one)\b(?! time)|^\W*(?:third|3rd one)(?: one)?(?: please)?\W*$/,
  ],
  last: /\bthe (?:last|latest)\b(?! (?:time|week|month))|^\W*(?:last|latest)(?: one)?\W*$/,
}
