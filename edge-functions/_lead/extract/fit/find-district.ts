/** Finds the first half of a British postcode where it stands by itself: "BS6", "Bath BA1". */

/** The areas that the Royal Mail numbers. */
const areas =
  'ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu ha hd hg hp hr hs hu hx ig ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze'
const district = new RegExp(
  `(?<![a-z\\d.-])(${areas.replaceAll(' ', '|')})(?:[1-9]\\d?|[1-9][a-z])(?![a-z\\d-]|[.,]\\d)`,
  'g',
)
/** In small letters, only a word or a comma before it tells it from a size of paper. */
const leadsTo =
  /(?:^\W*|[,;.!?\n]\s*|\b(?:in|at|near|from|around|to|live|postcode|aus|bei|nach|nahe|a|de|dans|en|cerca de|em|di|te|naar|uit)(?: is)? )$/
/** Looser ones, before an area of two letters: "mostly ls4 and ls5", "do you do ls25". */
const mayLeadTo = /\b(?:mostly|mainly|usually|both|and|or|do|cover|postcode'?s|its|it'?s|for) $/
/** "Room B12", "order M14". */
const ofThings =
  /\b(?:room|order|flat|unit|gate|table|model|size|number|no|ref\w*|booking|invoice|seat|paper|junction|platform|vitamin|form|motorway|the) $/

export function findDistrict(
  text: string,
  folded: string,
): { start: number; end: number; confidence: number } | null {
  for (const match of folded.matchAll(district)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const before = folded.slice(0, start)
    const isWritten = text.slice(start, end) === text.slice(start, end).toUpperCase()
    const isPlain = isWritten && match[1]!.length > 1 && match[0] !== 'co2'
    if (
      !ofThings.test(before) &&
      !/^b2[bc]$/.test(match[0]) &&
      (isPlain || leadsTo.test(before) || (match[1]!.length > 1 && mayLeadTo.test(before)))
    )
      return { start, end, confidence: 0.85 }
  }
  return null
}
