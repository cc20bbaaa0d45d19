/** How somebody says that they are under age: "I am 13 and want a website". Over folded text, in seven languages. */

const age =
  '(?:[6-9]|1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen|dreizehn|vierzehn|funfzehn|sechzehn|siebzehn|treize|quatorze|quinze|seize|trece|catorce|quince|dieciseis|diecisiete|treze|catorze|dezasseis|dezesseis|dezassete|dezessete|tredici|quattordici|quindici|sedici|diciassette|dertien|veertien|vijftien|zestien|zeventien)'
const only = '(?:(?:only|just|still|erst|gerade|noch|pas|nog) )?'
const onlyHave = '(?:(?:seulement|solo|so|apenas|appena) )?'
const years = '(?:years?|yrs?|yo|y/o|jahre?|ans|anos|anni|jaar)'
/** Years of something else than a life. */
const otherYears =
  '(?:in|of|at|with|into|customer|lang|a mes|nel|bei|im|dans|chez|en el|en la|experience|experiencia|erfahrung)'
const ends = '(?= ?(?:$|[.,!?;)] ?))'
/** "im 13. Stock" is German, and a floor. */
const endsIm = '(?= ?(?:$|[,!?;)]|\\. ?$|\\. (?:i|we|can|could|my|do)\\b))'
/** "12 and a half", "12 and under", "12 and 14". */
const goesOn =
  '(?= (?:(?:can|could|may|am|do) (?:i|my)\\b|(?:and|but|so|und|aber|en|maar) (?!(?:an? |half|quarter|under|over|up|above|below|halb|ein |einhalb|een |half|counting|\\d))))'
/** Where one has one's years, "tengo 12 y quiero 3 más" may be anything: only with a wish, and no number after it. */
const wishes =
  "(?= (?:et|y|e|mais|pero|mas|ma) (?:je |j'|eu |io )?(?:me |mi |nos )?(?:veux|voudrais|aimerais|cherche|quiero|quisiera|gustaria|necesito|busco|quero|queria|gostaria|preciso|procuro|voglio|vorrei|cerco|serve)\\b(?![^.!?]{0,20}(?:\\d|\\b(?:de plus|autres?|otr[oa]s?|mas|outr[oa]s?|mais|altr[iaeo]|ancora)\\b)))"
const hasYears = `(?= ${years}\\b)(?! ${years} ${otherYears}\\b)`

export const underAge = new RegExp(
  [
    `\\b(?:i am|i'm|i only am|i just turned|i turned|i am aged|i'm aged|ich bin|ik ben) ${only}${age}(?:${ends}|${hasYears}|${goesOn})`,
    `\\bim ${only}${age}(?:${endsIm}|${hasYears}|${goesOn})`,
    `\\b(?:j'ai|tengo|(?:eu )?tenho|ho) ${onlyHave}${age}(?:${ends}|${hasYears}|${wishes})`,
    `\\b(?:i am|i'm|im) (?:only |just )?an? ${age}[ -]years?[ -]old\\b`,
    `\\b(?:i am|i'm|im) (?:still )?(?:(?:a minor|under ?age)\\b|under 1[68](?:${ends}|${goesOn}))`,
    '\\bich bin (?:noch )?(?:minderjahrig|unter 18)\\b|\\bje suis (?:encore )?mineure?\\b|\\bsoy menor(?: de edad)?\\b(?! que)|\\bsou menor(?: de idade)?\\b(?! que|,? do)|\\bsono (?:ancora )?minorenne\\b|\\bik ben (?:nog )?minderjarig\\b',
  ].join('|'),
)
