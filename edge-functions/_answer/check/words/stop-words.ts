/** Words that claim nothing: grammar, and what every polite answer says. Also what a language is told by. */
import { wordSet } from './fold.ts'
import type { Language } from './language.ts'

export const stopWords: Record<Language, Set<string>> = {
  en: wordSet(`a an the this that these those there here it its he she they them their theirs we us our ours you your yours
    i me my mine is are was were be been being am do does did done doing have has had having can could will would shall
    should may might must let lets ll re ve d s t m can cannot not no nor yes
    and or but if so as at by for from in into of off on onto to up out with without over under about after before between
    during until till since than then when where while who whom which what why how all any both each every few more most
    other others some such only own same too very just also even still yet again once ever per via plus either neither
    one ones it's anything something everything anyone someone everyone nothing however because though although`),
  de: wordSet(`der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber wenn
    weil dass ob als wie so auch nur noch schon sehr mehr ich du er sie es wir ihr uns euch ihnen ihn ihm mir mich dich
    sich mein dein sein unser unsere unserem unseren unserer euer eure ihre ihren ihrem ihrer seine seiner ist sind war
    waren bin bist seid sein haben habe habt hat hatte wird werden wurde worden kann konnen konnte soll sollte muss mussen
    darf durfen mochte mochten will wollen nicht ja nein doch hier da dort dann wann wo wer was welche welcher welches
    an am auf aus bei beim bis durch fur gegen im in ins mit nach ohne seit uber um unter von vom vor wahrend zu zum zur
    zwischen pro ab je jede jeder jedes alle allen alles man dies diese dieser dieses dafur dazu damit davon daran dabei
    sowie bzw etwa eben also denn selbst ihres etwas nichts einige andere anderen`),
  fr: wordSet(`le la les l un une des du de d et ou mais si car que qui quoi dont ou ce c cet cette ces cela ca ceci il elle ils
    elles on nous vous je j tu me te se s lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos est sont
    etait etre suis sommes etes a ont avons avez ai avoir y en ne n pas plus non oui au aux avec sans pour par sur sous
    dans entre vers chez jusqu jusque depuis pendant avant apres comme quand lorsque tout tous toute toutes chaque aussi
    tres bien deja encore meme peut pouvez pouvons peuvent faut doit devez qu aucun aucune rien autre autres quel quelle
    quels quelles afin ainsi donc selon lors puis`),
  es: wordSet(`el la los las un una unos unas de del al a y e o u pero si que quien quienes cual cuales como cuando donde
    porque por para con sin sobre entre hasta desde durante antes despues en es son era ser soy somos esta estan estamos
    estar hay ha han hemos he haber tiene tienen tenemos tener puede pueden podemos puedo poder debe no ni tampoco lo le
    les se me te nos su sus mi mis tu tus nuestro nuestra nuestros nuestras usted ustedes yo ella ellos ellas nosotros
    este esta estos estas ese esa eso esto muy mas menos tambien solo ya aun todo toda todos todas cada otro otra otros
    algo nada alguno alguna mismo qué cómo cuándo dónde`),
  pt: wordSet(`o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às e ou mas se que quem qual quais como
    quando onde porque por pelo pela para com sem sobre entre ate desde durante antes depois é são era ser sou somos esta
    estao estamos estar ha tem temos tenho ter pode podem podemos posso deve não nem lhe me te nos seu sua seus suas meu
    minha nosso nossa nossos nossas voce voces eu ele ela eles elas este esta estes estas esse essa isso isto muito mais
    menos tambem so ja ainda todo toda todos todas cada outro outra algo nada algum alguma mesmo num numa`),
  it: wordSet(`il lo la i gli le un uno una l d di del dello della dei degli delle a al allo alla ai agli alle da dal dallo dalla
    dai in nel nello nella nei negli nelle con su sul sulla sui per tra fra e ed o ma se che chi cui quale quali come
    quando dove perche anche solo già ancora molto più meno non sì no è sono era essere siamo sei ha hanno abbiamo avete
    ho avere può possono possiamo potete posso deve si ci vi ne mi ti lei lui loro noi voi io suo sua suoi sue nostro
    nostra nostri nostre vostro questo questa questi queste quello quella ogni tutto tutta tutti tutte altro altri fino
    prima dopo durante senza presso c qualcosa niente`),
  nl: wordSet(`de het een en of maar als dat die dit deze er hier daar ik je jij jullie u uw jouw wij we ons onze hij zij ze hun hen
    zich is zijn was waren ben bent worden wordt werd heeft hebben heb had kan kunnen kunt zal zullen moet moeten mag
    mogen wil willen niet geen ja nee ook nog al wel heel zeer meer om op aan in uit bij met voor van naar door over
    onder tussen tot sinds tijdens na te per zonder wat wie welke waar wanneer hoe waarom dan toen zo dus want omdat
    alle alles elk elke ieder iedere andere iets niets zelf u`),
}
