import type { Held, Moment } from '../bridge.ts'

/** Texts for professionals about the bridge. */
export const staffWords = {
  /** Above a bridge whose resident shares that, and not what they are called. */
  nameless: 'De brug',
  remark: {
    title: 'Zie jij iets anders?',
    intro:
      'De brug van de inwoner blijft zoals hij is. Jouw opmerking komt ernaast te staan. De inwoner leest mee.',
    pillar: 'Bij welke pijler?',
    text: 'Wat zie jij?',
    go: 'Zet ernaast',
    problem: 'Schrijf een paar woorden, en niet meer dan 500 tekens. Wat je schreef staat er nog.',
  },
  prepare: {
    title: (called: string) => `Een bruggesprek met ${called}`,
    intro: 'Kies samen wanneer en hoe. De inwoner kan altijd stoppen en later verder gaan.',
    moment: 'Waarom nu?',
    held: 'Hoe?',
    heldOn: 'Op welke dag is het papier ingevuld?',
    heldOnHint: 'Alleen nodig als je een ingevuld blad overneemt.',
    go: 'Zet klaar',
    open: 'Er staat al een gesprek klaar.',
    goOn: 'Ga verder met dit gesprek',
    toTable: 'Leg dit apparaat op tafel',
    toTableText: 'De inwoner ziet dan alleen dit gesprek. Met jouw code kom je terug.',
    emptySheet: 'Print een leeg blad',
    method: 'Waarom, wanneer, wanneer niet?',
  },
  moments: {
    start: 'Aan het begin',
    halfway: 'Onderweg',
    end: 'Aan het eind',
    'life-change': 'Er veranderde veel',
    other: 'Een ander moment',
  } satisfies Record<Moment, string>,
  held: {
    table: 'Samen, aan tafel',
    alone: 'De inwoner zelf, op de eigen telefoon',
    paper: 'Overnemen van een ingevuld blad',
  } satisfies Record<Held, string>,
  paper: {
    title: (called: string | undefined) =>
      called === undefined ? 'Het blad overnemen' : `Het blad van ${called} overnemen`,
    intro: 'Neem over wat op het blad staat. Wat leeg is op het blad, laat je hier ook leeg.',
    go: 'Bewaar en bekijk de brug',
    problem: 'Nog niet alles past. Wat je overnam, staat er nog.',
    atMost: (count: number) => `Kies er 1 of ${count}.`,
  },
  unlock: {
    title: 'Terug naar jouw scherm',
    intro: 'Vul je wachtwoord of de code uit je app in. Het gesprek is bewaard.',
    code: 'Wachtwoord of code uit de app',
    go: 'Ga terug',
    introProvider: 'Laat via de gemeente zien dat jij het bent. Het gesprek is bewaard.',
    goToProvider: 'Laat zien dat jij het bent',
    proven: 'Je bent het. Ga terug naar jouw scherm, of verder met het gesprek.',
    stay: 'Verder met het gesprek',
    wrong: 'Dit klopt nog niet. Probeer het rustig nog een keer.',
    tooOften: 'Het is nu een paar keer niet gelukt. Wacht een kwartier.',
  },
  problems: {
    'choose-one': 'Kies hier een antwoord. De rest staat er nog.',
    'day-missing': 'Vul de dag in die op het blad staat.',
    'day-in-future': 'Deze dag moet nog komen. Vul de dag in die op het blad staat.',
  },
}
