/** What leads up to a name, what may be part of one, and what never is. Over folded text. */

/** Says that a name follows, whatever it looks like. */
export const saysName =
  /\b(?:(?:my|the) (?:(?:full|first|last|sur|good) ?)?name(?:'?s| is| would be| should be)?(?: for)?|(?:full |first |last |sur)?name(?: is|:)|(?:first|last|full) name|(?:you can|people|please|just|my friends) call (?:me|be)|named me|name of the booking is(?: for)?|use the name|i(?:'m| am) called|name should be|mein name ist|mein name:|name ist|ich hei(?:ss|ß)e|je m'?appelle|mon nom (?:est|:)|moi c'?est|me llamo|mi nombre es|me chamo|chamo-me|o? ?meu nome e|mi chiamo|il mio nome e|(?:mijn )?naam is|ik heet)[ :,-]+/g

/** Says so when what follows looks like a name. */
export const mayName =
  /(?:\b(?:i'?m|i am|im|this is|it'?s|that'?s|myself|under(?: the)?(?: name)?(?: of)?|(?:in|on|for|by|under|with)(?: the| my)? name(?: of| is)?|name is|put (?:it|me|us) (?:down )?(?:under|as)|ask for|fragen sie nach|demandez|pregunte por|pergunte por|chiedere di|vraag naar|ich bin(?: (?:die|der))?|hier ist|hier spricht|je suis|ici|c'?est|au nom de|soy(?: (?:la|el))?|a nombre de|sou(?: [oa])?|em nome de|aqui e [oa]|sono(?: (?:la|il))?|a nome(?: di)?|ik ben|u spreekt met|je spreekt met|met|op naam van|auf den namen|unter dem namen)[ :,-]+)/g

/** What stands behind a name that comes first. */
export const closesName =
  /^,? (?:here|speaking|is my name|is the name|is what you can call me|that is my name|hier|mein name|am apparat|a l'appareil|al habla|aqui|al telefono)\b/

/** How an answer begins, before it comes to the name. */
export const openings =
  /^(?:[\s,.!:-]+|(?:sure|yes|yeah|yep|yup|ok|okay|oki|fine|alright|from|of course|certainly|absolutely|no problem|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|thanks|thank you|great|well|um+|uh+|oh|so|please|(?:it|that)'?s|it is|i'?m|im|i am|my|myself|the|name|this is|under|book|put|(?:it|me|us) under|call me|you can|is|full|first|last|here|ja|gerne|klar|naturlich|guten (?:tag|morgen|abend)|ich bin|mit|con|com|avec|hei(?:ss|ß)e|mein|ist|hallo|oui|bien sur|bonjour|bonsoir|moi|c'?est|je suis|si|claro|por supuesto|hola|buenos dias|buenas|soy|yo|sim|ola|bom dia|boa tarde|sou|eu|certo|ciao|buongiorno|buonasera|sono|io|la(?= sig)|il(?= sig)|natuurlijk|goedemorgen|goedemiddag|goedendag|ik ben|met|graag)(?![a-z]))/

export const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|frau|mme|mlle|monsieur|madame|docteur|sr|sra|srta|senor|senora|don|dona|doctor|doctora|sig|signor|signora|dott|dottoressa|dhr|mevr|mevrouw|meneer|mister)\.?$/

/** Of a name, in small letters, when more of it follows. */
export const particles =
  /^(?:van|von|zu|zur|vom|der|den|de|des|du|del|della|di|da|dos|das|do|la|le|el|al|bin|bint|ibn|ben|ter|ten|mac|y|e|st\.?)$/

/** Whose name it is that follows, when it is not the visitor's. */
export const othersName =
  /\b(?:wife|husband|son|daughter|friend|boss|partner|colleague|dog|cat|pet|puppy|company|business|firm|shop|brother|sister|mother|father|mum|mom|dad|child|kid|baby|agent|assistant|manager|your|his|her|their|its|product|project|user|domain|file|street|frau|mann|tochter|sohn|firma|hund|chef|femme|mari|fille|fils|entreprise|chien|esposa|marido|hija|hijo|empresa|perro|filha|filho|cachorro|moglie|marito|figlia|figlio|azienda|cane|vrouw|man|dochter|zoon|bedrijf|hond)(?:'s|s|s')?,? (?:(?:full|first|last) )?$/

const english =
  'one two three four five six eight nine ten eleven twelve twenty thirty forty fifty hundred thousand a about actually address after afternoon again all already also am an and another any anyone anything are as ask at available away back bad be because been before being best better big book booked booking bought bring broken budget business busy but buy by call called calling came can cancel cannot card change charged cheap cheaper check claim class clear come coming confirm confirmation confused contact correct cost could damn date day deal did do does doing done dont down dumb each early easy else email emergency end enough even evening ever every expecting few find fine first fix for forget found free friday from full further get getting give given go going good got great had happy has have having he hello help her here hey hi him his hope how hungry i if im in instead interested into is issue it its june just keep kind know last late later least leave less let like line listed live located long look looking lost love made mail make many march maybe me mean meet message mind minute missing mobile monday money month more morning most move much must my myself name near necessary need needed never new next nice night no none nope not nothing now number of off offer ok okay old on once one online only open or order other our out outside over own paid part party pay people phone pick place plan please policy possible prefer pretty price private problem provide question quick quite quote rather ready really reason refund reply reservation returning right rude running sad said same saturday say see send sent service she should show sick since so some someone something soon sorry ssn start started status stay still stop stuck stupid such sunday supposed sure table take talk team tell text than thank thanks that thats the their them then there these they thing think this those though thursday time tired to today together told tomorrow tonight too true try trying tuesday unable under unfortunately unhappy until up upset urgent us use very visit wait waiting want wanted wants was way we website wednesday week welcome well went were what whats when where which while who why will wish with wondering work working worried would write wrong yeah year yes yesterday yet you your yours'
const others =
  'ich ist und der die das ein eine nicht nein kein keine mein meine wir sie es mit fur von zu am um im bei auf bitte danke gern warum wie was wann wo wer hier noch nur auch aber oder wenn lieber nummer telefon ab je suis est et le la les un une pas non mon ma nous vous avec pour par sur merci pourquoi comment quoi quand qui ici aussi mais ou interesse plutot numero yo es y el los las una no mi nosotros con para por en gracias como que cuando donde quien aqui tambien pero o si mejor interesado telefono prefiero eu e os as um uma nao meu minha nos com em obrigado obrigada porque quem tambem mas prefiro telefone io il lo gli i una non mio mia noi per su grazie perche che chi anche ma se preferisco ik de het een en niet nee geen mijn wij met voor van op dank bedankt waarom hoe wat wanneer wie hier ook maar of als liever nummer prijs precio prix preis prezzo preco'
export const neverNames = new Set(`${english} ${others}`.split(' '))
