import type { PaperName } from '../papers.ts'
import type { Open, Standing } from '../provisions.ts'
import type { TakingProblem } from '../taking.ts'
import type { AmountProblem } from '../../amounts.ts'

type Stage = Standing['stage']

/** Where it stands, in a few words. */
const stages: Record<Stage, string> = {
  found: 'Dit kun je vragen.',
  asked: 'Je vroeg het aan. Nu wacht je op antwoord.',
  granted: 'Het is een ja. Kijk of het geld komt.',
  refused: 'Het is een nee. Je kunt nog iets doen.',
  objected: 'Je vroeg om nog een keer te kijken.',
  received: 'Het geld is er.',
  resting: 'Dit wil je nu niet. Dat is goed.',
  closed: 'Dit is klaar.',
}

const next: Record<Open['stage'], string> = {
  found: 'Zoek je papieren bij elkaar en vraag het aan.',
  asked: 'Wacht op de brief. Dat kan een paar weken duren.',
  granted: 'Kijk af en toe op je bankrekening.',
  refused: 'Lees de brief samen. Ben je het er niet mee eens? Dan kun je bezwaar maken.',
  objected: 'Wacht op de nieuwe brief. Dat kan een paar weken duren.',
}

const papers: Record<PaperName, { readonly name: string; readonly find: string }> = {
  digid: { name: 'Je DigiD', find: 'Heb je die niet? Vraag hem aan op digid.nl.' },
  identity: { name: 'Je paspoort of ID-kaart', find: 'Een rijbewijs is vaak niet genoeg.' },
  income: {
    name: 'Wat je verdient of krijgt',
    find: 'Dit staat op je loonstrook of je brief over de uitkering.',
  },
  'bank-number': { name: 'Je rekeningnummer', find: 'Dit staat op je bankpas.' },
  'bank-statements': {
    name: 'Wat er 3 maanden op je bank kwam en ging',
    find: 'Dit overzicht vind je in de app van je bank.',
  },
  rent: { name: 'Je huurcontract', find: 'Of een brief van je verhuurder over de huur.' },
  savings: { name: 'Wat er op je spaarrekening staat', find: 'Dit staat in de app van je bank.' },
  insurance: { name: 'Je zorgpas', find: 'De naam van je zorgverzekering is ook goed.' },
  births: {
    name: 'De burgerservicenummers van je kinderen',
    find: 'Die staan op de ID-kaart van je kind.',
  },
  childcare: { name: 'Het contract met de opvang', find: 'Vraag het aan de opvang.' },
  'childcare-work': {
    name: 'Hoeveel uur je werkt of leert',
    find: 'Dit staat in je contract of op je rooster.',
  },
}

const problems: Record<
  TakingProblem | AmountProblem | 'no-day' | 'no-choice' | 'too-long' | 'no-helper',
  string
> = {
  'asked-already': 'Dit loopt al. Kijk wat er nu staat.',
  'not-asked-yet': 'Vul eerst in wanneer je het vroeg.',
  'not-decided-yet': 'Vul eerst in wat er in de brief staat.',
  'nothing-granted': 'Er staat nu een nee. Kwam er een nieuwe brief? Vul die eerst in.',
  'before-asking': 'Deze dag is voor de dag waarop je het vroeg. Kijk nog eens naar de dag.',
  'before-decision': 'Deze dag is voor de dag van de brief. Kijk nog eens naar de dag.',
  'not-open': 'Dit staat nu stil. Pak het eerst weer op.',
  'open-already': 'Dit loopt al. Je kunt gewoon verder.',
  'own-word': 'Dit kan alleen de inwoner zeggen.',
  'not-yet': 'Deze dag is nog niet geweest. Kijk nog eens naar de dag.',
  'too-long-ago': 'Deze dag is lang geleden. Kijk nog eens naar het jaar.',
  'not-in-team': 'Kies iemand van je mensen.',
  'no-amount': 'Vul een bedrag in, zoals 850 of 850,50.',
  negative: 'Vul een bedrag in van 0 of hoger.',
  'too-large': 'Dat is wel heel veel. Kijk nog eens naar het bedrag.',
  'no-day': 'Vul een dag in die bestaat.',
  'no-choice': 'Kies wat past.',
  'too-long': 'Dit is wel heel lang. Schrijf het wat korter.',
  'no-helper': 'Kies iemand van je mensen.',
}

/** What happens with what was found, until the resident says what came of it; others follow this one. */
export const nl = {
  title: 'Mijn geld',
  place: (at: number) => `Stap ${at} van 4`,
  places: ['Gevonden', 'Gevraagd', 'Besloten', 'Gekregen'],
  stages,
  about: (amount: string) => `Ongeveer ${amount} per jaar.`,
  aboutUnknown: 'Hoeveel het is, weten we nog niet.',
  granted: (amount: string) => `Het is ${amount} per jaar.`,
  grantedOnce: (amount: string) => `Je krijgt ook ${amount} in één keer.`,
  onlyOnce: (amount: string) => `Je krijgt ${amount} in één keer.`,
  noRight: 'Dit is geen besluit. Wie het geld geeft, rekent het na.',
  list: {
    open: 'Dit loopt nu',
    ended: 'Dit is klaar of wacht',
    look: 'Bekijk',
    helps: (name: string) => `${name} helpt je hierbij.`,
  },
  next: {
    heading: 'Wat nu?',
    ...next,
    notYet: (name: string) => `Het geld is er nog niet. ${name} kijkt met je mee.`,
    otherwise: (name: string) => `Er kwam iets anders. ${name} kijkt met je mee.`,
    objectUntil: (day: string) => `Bezwaar maken kan tot en met ${day}.`,
    objectLate: (name: string) =>
      `De dag voor bezwaar is voorbij. Soms kan het toch nog. Vraag het aan ${name}.`,
    objectHelp: (name: string) =>
      `${name} helpt je met de brief. Je hoeft het niet alleen te doen.`,
    received: 'Je hoeft hier niets meer te doen.',
    resting: 'Wil je het later toch? Dan pak je het weer op.',
    closed: 'Verandert er iets? Dan pak je het weer op.',
  },
  helper: {
    heading: 'Wie helpt je?',
    choose: 'Iemand anders kiezen',
    who: 'Wie helpt je hierbij?',
    call: 'Bel',
    write: 'Schrijf',
    go: 'Kies',
  },
  papers: {
    heading: 'Wat heb je nodig?',
    intro: 'Zoek ze rustig bij elkaar. Het mag één voor één.',
    have: 'Dit heb ik',
    havePaper: (paper: string) => `Dit heb ik: ${paper}`,
    ready: 'Dit ligt klaar',
    notReady: 'Toch niet',
    notReadyPaper: (paper: string) => `Toch niet: ${paper}`,
    later: (count: number) =>
      count === 1 ? 'Later nodig: nog 1 papier' : `Later nodig: nog ${count} papieren`,
    all: 'Alles ligt klaar. Goed gedaan.',
    each: papers,
  },
  asked: {
    heading: 'Ik heb het aangevraagd',
    again: 'De dag verbeteren, of opnieuw aanvragen',
    on: 'Op welke dag?',
    by: 'Wie vroeg het aan?',
    myself: 'Ik zelf',
    go: 'Bewaar',
  },
  decided: {
    heading: 'Er kwam een brief',
    again: 'Een nieuwe brief, of iets verbeteren',
    outcome: 'Wat staat erin?',
    granted: 'Ja, ik krijg dit',
    refused: 'Nee, ik krijg dit niet',
    on: 'Welke dag staat op de brief?',
    amount: 'Hoeveel krijg je?',
    amountHint: 'Alleen bij een ja. Het bedrag staat in de brief.',
    per: 'Per',
    periods: { week: 'week', 'four-weeks': 'vier weken', month: 'maand', year: 'jaar' },
    backPay: 'Krijg je ook geld in één keer?',
    backPayHint: 'Bijvoorbeeld over de maanden hiervoor. Niets? Laat het leeg.',
    go: 'Bewaar',
  },
  objected: {
    heading: 'Ik heb bezwaar gemaakt',
    on: 'Op welke dag?',
    go: 'Bewaar',
  },
  came: {
    heading: 'Is het geld gekomen?',
    all: 'Ja, het is er',
    'not-yet': 'Nee, nog niet',
    otherwise: 'Er kwam iets anders',
    words: 'Wat kwam er? Dit mag leeg blijven.',
    go: 'Bewaar',
  },
  rested: { heading: 'Ik wil dit nu niet', text: 'Dat is een goed antwoord.', go: 'Nu niet' },
  closed: {
    heading: 'Voor mij is dit klaar',
    text: 'Je kunt het later altijd weer oppakken.',
    go: 'Dit is klaar',
  },
  opened: { heading: 'Toch weer oppakken', go: 'Pak het weer op' },
  other: 'Iets anders',
  history: {
    heading: 'Wat er gebeurde',
    found: 'Gevonden met de check.',
    askedByResident: (day: string) => `Je vroeg het aan op ${day}.`,
    askedBy: (name: string, day: string) => `${name} vroeg het aan op ${day}.`,
    decidedYear: (day: string, amount: string) => `Brief van ${day}: ja, ${amount} per jaar.`,
    decidedOnce: (day: string, amount: string) => `Brief van ${day}: ja, ${amount} in één keer.`,
    decidedBoth: (day: string, year: string, once: string) =>
      `Brief van ${day}: ja, ${year} per jaar. Ook ${once} in één keer.`,
    refused: (day: string) => `Brief van ${day}: nee.`,
    objected: (day: string) => `Je maakte bezwaar op ${day}.`,
    paper: (paper: string) => `Klaar: ${paper}.`,
    noPaper: (paper: string) => `Toch nog niet klaar: ${paper}.`,
    came: {
      all: 'Je zei: het geld is er.',
      'not-yet': 'Je zei: het geld is er nog niet.',
      otherwise: 'Je zei: er kwam iets anders.',
    },
    rested: 'Je zei: nu niet.',
    closed: 'Je zei: dit is klaar.',
    opened: 'Weer opgepakt.',
    helper: (name: string) => `${name} helpt hierbij.`,
    writtenBy: (name: string) => `${name} schreef dit op.`,
    heardBy: (name: string) => `${name} schreef dit op aan tafel, met jou.`,
    somebody: 'Iemand van je mensen',
  },
  stale: {
    heading: 'Hier veranderde net iets',
    text: 'Kijk eerst wat er nu staat. Wat je invulde, is nog niet bewaard. Het staat er nog wel.',
  },
  problems,
  home: {
    go: 'Bekijk wat er nu kan',
    more: (count: number) => (count === 1 ? 'Er loopt nog 1 ding' : `Er lopen nog ${count} dingen`),
  },
  back: 'Terug',
}

export type ReceivedWords = Omit<typeof nl, 'places'> & { readonly places: readonly string[] }
