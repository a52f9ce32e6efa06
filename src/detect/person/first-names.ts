// First names that the lexicon lacks, or holds as ordinary words although nobody means anything but a person by them: short forms, names of
// regions and dialects.

export const SURE_FIRST_NAMES = `uwe inge ute heidi nele sina resi hennes fred rocío rocio soledad remedios
jupp schorsch ferdl sepperl hias girgl loisl franzl drikes pitter tünnes köbes ulli heinzi horsti günni lisl liesl zenzi fränzi irmi käthe mizzi nandl rosl
rosi sissi trudi traudl trudl walli fannerl flori maxl peterle pepi pepperl schani fritzl gustl hubsi luggi martl nobbi ossi pauli rolfi roli sepl simmerl
siggi steff röbi hausi kurti gerdi telse gunda hinnerk okke ocke söhnke swantje tjorven theda tomma trienke ubbo wilko wübbe edzard fokko focko gesche geeske
gretje habbo harm hayo imken jelto onno reemt tjade tjalf heinke
thaddäus hieronymus ignaz gerold guntram ottmar othmar siegmar gunhild kriemhild kunigunde trude waltraut
soizic gwenaël yannig loïck annaïg nolwenn rozenn tifenn goulven gurvan tugdual cunégonde maryvonne fanfan gégé nanou zézette bébert riri riton pierrot marinette
loulou jérem
kike encarna encarnación conchi charo chelo merche iñaki patxi koldo txema curro quique rafa asun asunción chus chema chencho chuchi goyo inma kiko loli lurdes
mamen manolo manoli montse paquita paqui pepa reme purificación trini yoli toñi toño santi
mimmo peppe beppe beppino nello tonino ciccio checco chicco lallo lello nunzia ottavia peppino pierino fabri totò vanni
wietse folkert foppe froukje gerben ynske hylke idske janneke jikke jitske keimpe klaske lieuwe lobke lutske marijke oene pytsje reinder rinske rients rixt roelof
roelfke sietske sjaan siebren sierd sybren tjalling tjitske trijntje wiebren wieger wytske ype corrie dirkje aartje hennie koos nelleke teus tinus
halinka jola jolka krysia lidka madzia małgosia marysia renia stasia tereska wiesia zuzia grzesiek grześ heniek irek jarek jasiek józek mietek olek pawełek
przemek rysiek sławek staszek stasiek szymek tadek tosiek wacek waldek wiesiek witek zbyszek zenek franek slawek jozek grzes malgosia mogens torben jesper lasse niels søren preben
eoghan cillian dermot mairi euan trev kev shaz babs cuthbert daph gertie ginny nessie viv wilf`
