// Medicines by their international names, which languages bend only at the end: stems that serve all of them. Groups by the suffixes
// that the World Health Organization gives to substances of one kind (-pril, -sartan, -statin …).
import { LANGUAGES, type Lexicon } from '../lexicon.ts'

const SUBSTANCES = `*sartan, *statin, *statine, *statina, *xaban, *cillin, *cilline, *cilina, *mycin, *floxacin, *prazol, *prazole, *prazolo, *dipin, *dipine, *dipina, *dipino, *gliptin, *gliflozin,
  *zumab, *umab, *ximab, *tinib, *zepam, *zolam, *oxetin, *oxetine, *oxetina, *tralin, *tralina, *triptylin*, *triptan, *peridon, *tiapin*, *zapin, *zapine, *pramin,
  ramipril*, enalapril*, lisinopril*, metoprolol*, bisoprolol*, propranolol*, nebivolol*, amlodipin*, amlodypin*, torasemid*, furosemid*, hydrochlorothiazid*, spironolacton*, digoxin*,
  digitoxin*, amiodaron*, warfarin*, marcumar*, phenprocoumon*, apixaban*, apiksaban*, clopidogrel*, heparin*, enoxaparin*, metformin*, insulin*, insulina*, semaglutid*, ozempic*, wegovy*,
  mounjaro*, levothyroxin*, lewotyroks*, euthyrox*, eutirox*, prednisolon*, prednison*, kortison*, cortison*, dexamethason*, methotrexat*, metotrexat*, metotreksat*, azathioprin*, cyclosporin*, ciclosporin*,
  humira*, tamoxifen*, tamoksyfen*, letrozol*, cisplatin*, paclitaxel*, carboplatin*, rituximab*, trastuzumab*, herceptin*, morphin*, morfin*, morphine*, oxycodon*, fentanyl*, tramadol*, tilidin*, buprenorphin*, methadon*,
  metadon*, naloxon*, pregabalin*, gabapentin*, carbamazepin*, lamotrigin*, levetiracetam*, valproat*, valproin*, sertralin*, citalopram*, escitalopram*, fluoxetin*, paroxetin*, venlafaxin*,
  wenlafaks*, duloxetin*, mirtazapin*, bupropion*, amitriptylin*, amitryptylin*, lithium*, quetiapin*, kwetiapin*, olanzapin*, risperidon*, aripiprazol*, haloperidol*, clozapin*, diazepam*, lorazepam*,
  alprazolam*, zopiclon*, zolpidem*, melatonin*, methylphenidat*, methylfenida*, metylofenidat*, metilfenidat*, ritalin*, medikinet*, concerta, elvanse*, atomoxetin*, donepezil*, memantin*, levodopa*, salbutamol*,
  budesonid*, formoterol*, tiotropium*, ventolin*, montelukast*, cetirizin*, ibuprofen*, diclofenac*, diklofenak*, novalgin*, metamizol*, nolotil*, pantoprazol*, omeprazol*, allopurinol*, colchicin*,
  amoxicillin*, amoksycylin*, amoxicillin*, doxycyclin*, ciprofloxacin*, clindamycin*, aciclovir*, truvada, biktarvy*, dolutegravir*, testosteron*, östrogen*, estradiol*, progesteron*, clomifen*, letrozol*, isotretinoin*`

export const medicines: Lexicon = Object.fromEntries(LANGUAGES.map((language) => [language, { strong: SUBSTANCES }]))
