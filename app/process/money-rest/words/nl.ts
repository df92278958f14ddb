import type { Language } from '../../../foundation/language/language.ts'
import type { FactName, Home } from '../engine/facts.ts'
import type { ProvisionName } from '../engine/check.ts'
import type { AmountProblem } from '../amounts.ts'
import { nl as schemes } from './schemes-nl.ts'

/** One question on a page of its own. */
interface Question {
  readonly ask: string
  /** What helps to answer it. */
  readonly hint: string
  /** Where to find it, for who does not know. */
  readonly find: string
}

const questions: Record<FactName, Question> = {
  born: {
    ask: 'Wanneer ben je geboren?',
    hint: 'Sommige regels gaan over je leeftijd.',
    find: 'Dit staat op je paspoort of ID-kaart.',
  },
  hasPartner: {
    ask: 'Heb je een partner met wie je samenwoont?',
    hint: 'Bijvoorbeeld als je getrouwd bent of samen een kind hebt.',
    find: 'Op Mijn toeslagen staat of Dienst Toeslagen iemand als je partner ziet.',
  },
  children: {
    ask: 'Wonen er kinderen onder de 18 bij je?',
    hint: 'Vul van elk kind de geboortedag in. Geen kinderen? Laat alles leeg.',
    find: 'De geboortedag staat op de ID-kaart van je kind.',
  },
  getsChildBenefit: {
    ask: 'Krijg je kinderbijslag?',
    hint: 'Dat is geld dat je elke drie maanden van de SVB krijgt.',
    find: 'Kijk op je bankrekening of er geld van de SVB komt.',
  },
  income: {
    ask: 'Wat is je inkomen, voor de belasting eraf gaat?',
    hint: 'Tel loon en uitkering bij elkaar op. Ongeveer is goed.',
    find: 'Dit staat op je loonstrook of je brief over de uitkering, bij bruto.',
  },
  partnerIncome: {
    ask: 'Wat is het inkomen van je partner, voor de belasting eraf gaat?',
    hint: 'Tel loon en uitkering bij elkaar op. Ongeveer is goed.',
    find: 'Dit staat op de loonstrook of de brief over de uitkering, bij bruto.',
  },
  assets: {
    ask: 'Hoeveel geld en spullen van waarde had je op 1 januari?',
    hint: 'Tel je partner mee. Het huis waar je woont telt niet mee.',
    find: 'Dit staat op het jaaroverzicht van je bank.',
  },
  isInsured: {
    ask: 'Heb je een Nederlandse zorgverzekering?',
    hint: 'Ook als je de premie nu niet kunt betalen.',
    find: 'Kijk of je een pasje van een zorgverzekering hebt.',
  },
  partnerIsInsured: {
    ask: 'Heeft je partner een Nederlandse zorgverzekering?',
    hint: 'Ook als je partner de premie nu niet kan betalen.',
    find: 'Kijk of je partner een pasje van een zorgverzekering heeft.',
  },
  home: {
    ask: 'Hoe woon je nu?',
    hint: 'Kies wat het meest op jou lijkt.',
    find: 'Bij een huurhuis heb je een contract met een verhuurder.',
  },
  bareRent: {
    ask: 'Wat is je huur, zonder andere kosten?',
    hint: 'Dat heet kale huur. Water, licht en schoonmaak tellen niet mee.',
    find: 'Dit staat op de brief van je verhuurder over de huur.',
  },
  housemates: {
    ask: 'Hoeveel andere volwassenen wonen er bij je?',
    hint: 'Tel je partner niet mee. Kinderen van 18 jaar of ouder wel.',
    find: 'Op MijnOverheid zie je wie er op jouw adres staat.',
  },
  housematesIncome: {
    ask: 'Wat is het inkomen van die andere volwassenen samen?',
    hint: 'Voor de belasting eraf gaat. Ongeveer is goed.',
    find: 'Vraag het aan hen. Zij zien het op hun loonstrook.',
  },
  costSharers: {
    ask: 'Hoeveel van hen zijn 27 jaar of ouder?',
    hint: 'Tel alleen wie niet studeert en geen eigen huurcontract met jou heeft.',
    find: 'Vraag het aan hen zelf.',
  },
  netIncome: {
    ask: 'Hoeveel komt er bij jou binnen op de bank?',
    hint: 'Loon en uitkering, zonder toeslagen en kinderbijslag.',
    find: 'Kijk naar de laatste maand op je bankrekening.',
  },
  partnerNetIncome: {
    ask: 'Hoeveel komt er bij je partner binnen op de bank?',
    hint: 'Loon en uitkering, zonder toeslagen en kinderbijslag.',
    find: 'Kijk samen naar de laatste maand op de bankrekening.',
  },
  studies: {
    ask: 'Krijg je studiefinanciering?',
    hint: 'Dat is geld van DUO voor je studie.',
    find: 'Kijk op Mijn DUO.',
  },
  paysChildcare: {
    ask: 'Betaal je voor opvang van je kinderen?',
    hint: 'Bijvoorbeeld een crèche, de bso of een gastouder.',
    find: 'Kijk of je een rekening van de opvang krijgt.',
  },
  worksOrLearns: {
    ask: 'Werk of leer je, en je partner ook?',
    hint: 'Telt ook: hulp om werk te vinden.',
    find: 'Vraag het aan wie jou helpt bij de gemeente.',
  },
  isSeized: {
    ask: 'Gaat er geld van je inkomen af voor schulden?',
    hint: 'Dat heet beslag. Dan betaalt je werk of de gemeente een deel aan een ander.',
    find: 'Dit staat op je loonstrook of in een brief van de deurwaarder.',
  },
  keeps: {
    ask: 'Hoeveel houd je nu over?',
    hint: 'Dus wat er op je bank komt nadat het geld eraf is.',
    find: 'Kijk naar de laatste maand op je bankrekening.',
  },
}

const homes: Record<Home, string> = {
  rents: 'Ik huur een huis met eigen deur, keuken en wc.',
  'rents-a-room': 'Ik huur een kamer.',
  owns: 'Ik heb een eigen huis.',
  'lives-with-others': 'Ik woon bij iemand in.',
  'has-no-home': 'Ik heb nu geen huis.',
}

const provisions: Record<ProvisionName, { readonly name: string; readonly where: string }> = {
  assistance: { name: 'Bijstand', where: 'Vraag dit aan bij je gemeente.' },
  'rent-benefit': { name: 'Huurtoeslag', where: 'Vraag dit aan bij Dienst Toeslagen.' },
  'healthcare-benefit': { name: 'Zorgtoeslag', where: 'Vraag dit aan bij Dienst Toeslagen.' },
  'child-budget': {
    name: 'Kindgebonden budget',
    where: 'Meestal komt dit vanzelf. Komt het niet, vraag het dan aan bij Dienst Toeslagen.',
  },
  'child-benefit': { name: 'Kinderbijslag', where: 'Vraag dit aan bij de SVB.' },
  'childcare-benefit': {
    name: 'Kinderopvangtoeslag',
    where: 'Vraag dit aan bij Dienst Toeslagen.',
  },
}

const amountProblems: Record<AmountProblem, string> = {
  'no-amount': 'Vul een bedrag in, zoals 850 of 850,50.',
  negative: 'Vul een bedrag in van 0 of hoger.',
  'too-large': 'Dat is wel heel veel. Kijk nog eens naar het bedrag.',
}

/** Everything the check says; other languages follow this one. */
export const nl = {
  /** The language of these texts. */
  language: 'nl' as Language,
  start: {
    title: 'Krijg je wat je kunt krijgen?',
    intro: 'Veel mensen missen geld waar ze om kunnen vragen. Hier zie je wat dat voor jou is.',
    how: [
      'We stellen je vragen, één voor één.',
      'Weet je iets niet? Dan ga je gewoon verder.',
      'We bewaren niets. Ook je naam vragen we niet.',
    ],
    go: 'Begin',
  },
  question: {
    go: 'Verder',
    unknown: 'Dit weet ik niet',
    before: 'Vorige vraag',
    yes: 'Ja',
    no: 'Nee',
    amount: 'Bedrag in euro’s',
    period: 'Waar gaat dit bedrag over?',
    periods: {
      week: 'een week',
      'four-weeks': 'vier weken',
      month: 'een maand',
      year: 'een jaar',
    },
    day: 'Geboortedag',
    child: (number: number) => `Kind ${number}`,
    moreChildren: 'Meer kinderen',
    count: 'Hoeveel mensen?',
    problem: {
      'no-choice': 'Kies wat past. Weet je het niet? Dat is ook goed.',
      'no-day': 'Vul een dag in die bestaat.',
      'not-born-yet': 'Deze dag is nog niet geweest. Kijk nog eens naar het jaar.',
      'too-old': 'Deze dag is erg lang geleden. Kijk nog eens naar het jaar.',
      'no-child': 'Dit kind is 18 jaar of ouder. Tel het bij de volwassenen mee.',
      'no-count': 'Vul een getal in van 0 tot en met 20.',
      ...amountProblems,
    },
  },
  questions,
  homes,
  provisions,
  schemes,
  whatIf: {
    link: 'Wat als er iets verandert?',
    title: 'Wat verandert er?',
    intro: 'Kijk vooruit. Er gebeurt nog niets.',
    go: 'Verder',
    changes: {
      earnings: 'Ik ga meer of minder verdienen.',
      partner: 'Ik ga met een partner wonen.',
      alone: 'Ik ga zonder mijn partner wonen.',
      child: 'Er komt een kind bij.',
      moving: 'Ik ga verhuizen.',
    },
    income: 'Je nieuwe inkomen, voor de belasting eraf gaat',
    net: 'Wat er dan bij jou binnenkomt op de bank',
    partnerIncome: 'Het inkomen van je partner, voor de belasting eraf gaat',
    partnerNet: 'Wat er bij je partner binnenkomt op de bank',
    rent: 'Je nieuwe kale huur per maand',
    outcome: 'Zo wordt het ongeveer',
    inHand: 'Per maand in handen',
    what: 'Wat',
    before: 'Nu',
    after: 'Straks',
    per: 'Alles per maand. Je loon en uitkering tellen mee.',
    wholeMonths:
      'Toeslagen gaan per hele maand. Verandert er iets halverwege? Dan telt het vanaf de maand erna.',
    more: (amount: string) => `Je houdt ongeveer ${amount} per maand meer over.`,
    less: (amount: string) => `Je houdt ongeveer ${amount} per maand minder over.`,
    same: 'Je houdt ongeveer evenveel over.',
    notKnown: 'Wat je overhoudt weten we niet. Daarvoor moeten we weten wat er binnenkomt.',
    tooMuch: {
      title: 'Let op: dit jaar kreeg je misschien te veel',
      text: (name: string, amount: string) => `${name}: ongeveer ${amount}.`,
      help: 'Geef de verandering snel door aan Dienst Toeslagen. Zet dit geld apart als het lukt.',
    },
    other: 'Kijk naar een andere verandering',
  },
  result: {
    title: 'Dit kun je vragen',
    nothing: 'We vonden niets om nu te vragen. Vraag bij de gemeente of er nog iets anders is.',
    about: 'ongeveer',
    perMonth: (amount: string) => `${amount} per maand`,
    perYear: (amount: string) => `Dat is ${amount} per jaar.`,
    together: (amount: string) => `Samen ongeveer ${amount} per maand.`,
    already: 'Krijg je iets hiervan al? Dan hoef je daar niets voor te doen.',
    maybe: 'Dit kan misschien ook',
    missing: 'Hiervoor moeten we nog iets weten:',
    no: 'Dit past nu niet',
    unchecked: 'Hier keken we niet naar',
    how: 'Zo komen we daaraan',
    source: (law: string, article: string) => `Bron: ${law}, ${article}.`,
    none: 'Voor deze dag hebben we hier geen bedragen.',
    date: (day: string) => `Berekend op ${day}, met de bedragen van nu.`,
    noRight: 'Dit is geen besluit. Wie het geld geeft, rekent het na.',
    official: 'Reken het ook na bij Dienst Toeslagen',
    keptLess: {
      title: 'Jij houdt misschien te weinig over',
      text: (amount: string) => `Volgens de wet blijft ongeveer ${amount} per maand van jou.`,
      help: 'Vraag vandaag nog hulp bij de gemeente. Neem je laatste loonstrook mee.',
    },
    keptEnough: (amount: string) =>
      `Ook met schulden blijft ongeveer ${amount} per maand van jou. Dat is de wet.`,
    print: 'Print dit blad',
    again: 'Begin opnieuw',
  },
}

export type MoneyWords = typeof nl
