import { nl, type ReceivedWords } from './nl.ts'

/** What only they read. */
interface StaffOnly {
  readonly file: {
    readonly none: string
    readonly open: (count: number) => string
    readonly go: string
  }
}

/** The same for who works here: about the resident, not to them. */
export const staffWords: ReceivedWords & StaffOnly = {
  ...nl,
  title: 'Geldzaken',
  stages: {
    found: 'Gevonden, nog niet aangevraagd.',
    asked: 'Aangevraagd, nog geen antwoord.',
    granted: 'Toegekend. De inwoner zei nog niet of het geld er is.',
    refused: 'Afgewezen. Er kan nog iets.',
    objected: 'Bezwaar gemaakt, nog geen nieuw besluit.',
    received: 'De inwoner zei dat het geld er is.',
    resting: 'De inwoner wil dit nu niet.',
    closed: 'Voor de inwoner is dit klaar.',
  },
  aboutUnknown: 'Hoeveel het is, is niet berekend.',
  grantedOnce: (amount) => `Daarbij ${amount} in één keer.`,
  onlyOnce: (amount) => `Het is ${amount} in één keer.`,
  list: {
    open: 'Loopt nu',
    ended: 'Klaar of in rust',
    look: 'Bekijk',
    helps: (name) => `${name} helpt hierbij.`,
  },
  next: {
    heading: 'Wat nu?',
    found: 'Zoek samen de papieren bij elkaar en vraag het aan.',
    asked: 'Wacht op het besluit. Duurt het langer dan 8 weken, vraag er dan naar.',
    granted: 'Vraag de inwoner of het geld er is.',
    refused: 'Lees de brief samen. Wil de inwoner bezwaar maken, help dan met de brief.',
    objected: 'Wacht op het nieuwe besluit.',
    notYet: (name) => `Het geld is er nog niet, zei de inwoner. ${name} zoekt het mee uit.`,
    otherwise: (name) => `Er kwam iets anders, zei de inwoner. ${name} zoekt het mee uit.`,
    objectUntil: (day) => `Bezwaar maken kan tot en met ${day} (6 weken, Awb artikel 6:7).`,
    objectLate: () =>
      'De termijn voor bezwaar is voorbij. Soms is te laat te verklaren (Awb 6:11).',
    objectHelp: (name) => `${name} helpt met de brief.`,
    received: 'Hier hoeft niets meer.',
    resting: 'Wil de inwoner het toch, dan is het zo weer opgepakt.',
    closed: 'Verandert er iets, dan is het zo weer opgepakt.',
  },
  helper: {
    heading: 'Wie helpt?',
    choose: 'Iemand anders kiezen',
    who: 'Wie helpt hierbij?',
    call: 'Bel',
    write: 'Schrijf',
    go: 'Kies',
  },
  papers: {
    ...nl.papers,
    heading: 'Wat is er nodig?',
    intro: 'De inwoner ziet er hooguit drie tegelijk.',
    have: 'Ligt klaar',
    havePaper: (paper) => `Ligt klaar: ${paper}`,
    all: 'Alles ligt klaar.',
    each: {
      digid: { name: 'DigiD', find: 'Aan te vragen op digid.nl.' },
      identity: { name: 'Paspoort of ID-kaart', find: 'Een rijbewijs is vaak niet genoeg.' },
      income: { name: 'Loonstrook of uitkeringsspecificatie', find: 'Van de laatste maand.' },
      'bank-number': { name: 'Rekeningnummer', find: 'Staat op de bankpas.' },
      'bank-statements': { name: 'Bankafschriften', find: 'Van de laatste 3 maanden.' },
      rent: { name: 'Huurcontract of huurspecificatie', find: 'Met de kale huur.' },
      savings: { name: 'Saldo van de spaarrekening', find: 'Uit de app van de bank.' },
      insurance: { name: 'Zorgpas', find: 'De naam van de verzekeraar is ook goed.' },
      births: { name: 'Burgerservicenummers van de kinderen', find: 'Staan op hun ID-kaart.' },
      childcare: { name: 'Contract met de opvang', find: 'Op te vragen bij de opvang.' },
      'childcare-work': { name: 'Uren werk of studie', find: 'Uit het contract of rooster.' },
    },
  },
  asked: {
    heading: 'Het is aangevraagd',
    again: 'De dag verbeteren, of opnieuw aanvragen',
    on: 'Op welke dag?',
    by: 'Wie vroeg het aan?',
    myself: 'De inwoner zelf',
    go: 'Bewaar',
  },
  decided: {
    ...nl.decided,
    heading: 'Er is een besluit',
    again: 'Een nieuw besluit, of een verbetering',
    outcome: 'Wat is besloten?',
    granted: 'Toegekend',
    refused: 'Afgewezen',
    amount: 'Hoeveel wordt het?',
    backPay: 'Komt er ook geld in één keer?',
  },
  objected: { heading: 'Er is bezwaar gemaakt', on: 'Op welke dag?', go: 'Bewaar' },
  came: {
    heading: 'De inwoner zei aan tafel of het geld er is',
    all: 'Het geld is er',
    'not-yet': 'Het is er nog niet',
    otherwise: 'Er kwam iets anders',
    words: 'Wat kwam er? Dit mag leeg blijven.',
    go: 'Bewaar wat de inwoner zei',
  },
  rested: {
    heading: 'De inwoner zei: nu niet',
    text: 'Schrijf dit alleen op als de inwoner het zelf zei.',
    go: 'De inwoner zei: nu niet',
  },
  closed: {
    heading: 'De inwoner zei: dit is klaar',
    text: 'Schrijf dit alleen op als de inwoner het zelf zei.',
    go: 'De inwoner zei: dit is klaar',
  },
  history: {
    ...nl.history,
    askedByResident: (day) => `De inwoner vroeg het aan op ${day}.`,
    objected: (day) => `Bezwaar gemaakt op ${day}.`,
    came: {
      all: 'De inwoner zei: het geld is er.',
      'not-yet': 'De inwoner zei: het geld is er nog niet.',
      otherwise: 'De inwoner zei: er kwam iets anders.',
    },
    rested: 'De inwoner zei: nu niet.',
    closed: 'De inwoner zei: dit is klaar.',
    heardBy: (name) => `${name} schreef dit op aan tafel.`,
    somebody: 'Iemand die hier werkt',
  },
  stale: {
    heading: 'Hier veranderde net iets',
    text: 'Kijk eerst wat er nu staat. Wat je invulde is nog niet bewaard, het staat er nog wel.',
  },
  file: {
    none: 'Er is nog niets om aan te vragen.',
    open: (count: number) =>
      count === 0
        ? 'Er loopt nu niets.'
        : count === 1
          ? 'Er loopt 1 ding.'
          : `Er lopen ${count} dingen.`,
    go: 'Geld en hulp bekijken',
  },
}
