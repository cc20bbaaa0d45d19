/** What is out of order, and what services that see to it are called, in the seven languages. Over folded text. */

export const speaksOfTrouble = new RegExp(
  [
    "leak\\w*|drip\\w*|block(?:ed|age)|clog\\w*|broke\\w*|crack\\w*|burst|stuck|faulty|repair\\w*|fix(?:ed|ing)?|mend\\w*|not working|doesn'?t work|stopped working",
    'tropf\\w*|undicht\\w*|verstopf\\w*|kaputt\\w*|defekt\\w*|reparier\\w*',
    'fuit\\w*|goutte|bouche[es]?|casse[es]?|en panne|repar\\w*',
    'gotea\\w*|fuga|atascad[oa]|rot[oa]|averiad[oa]|arregl\\w*',
    'ping(?:a|ando)|vazament\\w*|entupid[oa]|avariad[oa]|arranj\\w*|consert\\w*',
    'perd(?:e|ono) acqua|gocciol\\w*|otturat[oa]|guast[oa]|aggiust\\w*|ripar\\w*',
    'lek(?:t|ken|kend\\w*|kage)?|druppel\\w*|verstopt\\w*|kapot\\w*|repareren',
  ]
    .map(words => `\\b(?:${words})\\b`)
    .join('|'),
)

export const mendsThings =
  /\b(?:repair\w*|fix\w*|mend\w*|call-?outs?|reparatur\w*|depann\w*|repar\w*|arreglos?|consertos?|riparazion\w*|reparatie\w*)\b/
