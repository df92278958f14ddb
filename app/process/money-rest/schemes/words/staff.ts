import type { ReasonOf } from '../../../../foundation/verdict.ts'
import type { Home } from '../../engine/facts.ts'
import type { Period } from '../../engine/money.ts'
import type { SchemeKind } from '../../engine/schemes/scheme.ts'
import type { DraftProblem } from '../draft.ts'
import type { ExampleName } from '../example-households.ts'
import type { decide, mayPropose } from '../proposal.ts'

const kinds: Record<SchemeKind, string> = {
  'income-supplement': 'Individuele inkomenstoeslag',
  'special-assistance': 'Bijzondere bijstand',
  'tax-remission': 'Kwijtschelding van belastingen',
  children: 'Kinderen: sport, school en spullen',
  'city-pass': 'Stadspas of meedoen',
  'collective-insurance': 'Collectieve zorgverzekering',
  energy: 'Energie',
}

const problems: Record<DraftProblem, string> = {
  'choose-kind': 'Kies wat voor regeling het is.',
  'name-missing': 'Geef de regeling een naam van hooguit 80 tekens.',
  'gives-missing': 'Schrijf op wat iemand krijgt, in hooguit 400 tekens.',
  'amount-is-percent': 'Hier hoort een bedrag in euro’s, geen percentage.',
  'period-missing': 'Kies hoe vaak dit bedrag komt.',
  'amount-missing': 'Vul het bedrag in, of kies ‘geen bedrag’.',
  'no-amount': 'Vul een bedrag in, zoals 478 of 478,50.',
  negative: 'Een bedrag is niet kleiner dan 0.',
  'too-large': 'Dit is meer dan 10.000 euro. Kijk nog eens naar de punt of de komma.',
  'percent-is-euros': 'Hier hoort een percentage, zoals 120. Dit lijkt een bedrag in euro’s.',
  'percent-is-factor':
    'Hier hoort een percentage. Bedoel je 1,3 keer de bijstand? Schrijf dan 130.',
  'percent-out-of-range': 'Vul een percentage in van 50 tot en met 200.',
  'no-percent': 'Vul een percentage in, zoals 120 of 112,5.',
  'no-age': 'Vul een leeftijd in hele jaren in. Kinderen zijn hooguit 17 jaar.',
  'ages-swapped': 'De eerste leeftijd is hoger dan de laatste. Draai ze om.',
  'choose-home': 'Kies uit de lijst.',
  'how-missing': 'Schrijf op hoe iemand dit vraagt, in hooguit 400 tekens.',
  'too-long': 'Dit is te lang. Maak het korter.',
  'too-many-lines': 'Hier passen hooguit 8 regels.',
  'from-missing': 'Vul de eerste dag in.',
  'no-day': 'Vul een dag in die bestaat.',
  'day-out-of-range': 'Kies een dag tussen 2000 en 2100. Kijk nog eens naar het jaar.',
  'end-missing': 'Iets tijdelijks heeft een laatste dag nodig. Zo verdwijnt het vanzelf.',
  'until-before-from': 'De laatste dag ligt voor de eerste dag.',
  'law-missing': 'Noem de wet of de verordening.',
  'article-missing': 'Noem het artikel.',
  'link-missing': 'Geef het adres van de bron.',
  'link-wrong': 'Vul een volledig adres in dat begint met https://.',
  'reviewed-missing': 'Vul in wanneer iemand de bron heeft nagekeken.',
  'reviewed-in-the-future': 'Deze dag is nog niet geweest.',
}

type Unfit = ReasonOf<typeof mayPropose>

/** Why a change does not fit what is there; an overlap has its own sentence, with the other version in it. */
const unfit: Record<Exclude<Unfit, 'overlaps'>, string> = {
  'until-before-from': problems['until-before-from'],
  'end-missing': problems['end-missing'],
  'ends-nothing':
    'De regeling die hiermee eindigt, is er niet meer. Begin opnieuw bij het overzicht.',
  'before-it-began': 'Op deze dag was de regeling er nog niet.',
  'over-already': 'Op deze dag was de regeling al gestopt.',
}

const decisions: Record<ReasonOf<typeof decide>, string> = {
  'own-proposal': 'Dit stelde je zelf voor. Vraag een andere beheerder om ernaar te kijken.',
  'decided-already': 'Iemand anders heeft hier net al over beslist. Hieronder staat wat.',
  'reason-missing': 'Schrijf op wat er nog niet klopt. Je collega leest dit.',
}

const homes: Record<Home, string> = {
  rents: 'Huurt een huis',
  'rents-a-room': 'Huurt een kamer',
  owns: 'Heeft een eigen huis',
  'lives-with-others': 'Woont bij iemand in',
  'has-no-home': 'Heeft geen huis',
}

const per: Record<Period, string> = {
  once: 'één keer',
  month: 'per maand',
  quarter: 'per drie maanden',
  year: 'per jaar',
}

const households: Record<ExampleName, string> = {
  aloneOnAssistance: 'Iemand alleen met bijstand (€\u00a01.350 per maand)',
  aloneWithLowWage: 'Iemand alleen met een laag loon (€\u00a01.650)',
  singleParentOfTwo: 'Een ouder alleen met twee kinderen van de basisschool (€\u00a01.400)',
  coupleWithTeenager: 'Een stel met een puber (samen €\u00a02.200)',
  coupleWithMiddleIncome: 'Een stel met een jong kind (samen €\u00a03.500)',
  aloneWithSavings: 'Iemand alleen met €\u00a012.000 spaargeld (€\u00a01.350)',
  pensioner: 'Iemand met AOW (€\u00a01.600)',
  student: 'Iemand met studiefinanciering op een kamer (€\u00a0900)',
  homeOwner: 'Iemand alleen met een eigen huis (€\u00a01.400)',
}

/** Texts for administrators about the municipality's own schemes. */
export const schemeWords = {
  kinds,
  problems,
  unfit,
  decisions,
  homes,
  per,
  households,
  overlaps: (name: string, period: string) =>
    `Dan is er al een versie: ‘${name}’, ${period}. Kies andere dagen, of verander of stop die versie.`,
  list: {
    title: 'Regelingen van de gemeente',
    intro:
      'Wat hier van kracht is, zien mensen in de geldcheck. Een tweede beheerder kijkt mee voordat een verandering geldt.',
    add: 'Regeling erbij',
    waiting: 'Wacht op een tweede beheerder',
    toReview: 'Langer dan een jaar niet nagekeken',
    inForce: 'Van kracht',
    toCome: 'Komt nog',
    ended: 'Voorbij',
    sentBack: 'Teruggestuurd',
    nothing: 'Er is nog geen regeling van kracht.',
    without: 'Hier is nu niets voor. De check zegt dat we daar niet naar keken:',
    reviewed: (day: string) => `Nagekeken op ${day}.`,
    by: (name: string, day: string) => `Voorgesteld door ${name} op ${day}.`,
    back: 'Terug naar beheer',
  },
  period: (from: string, until: string) => `van ${from} tot en met ${until}`,
  openPeriod: (from: string) => `vanaf ${from}`,
  form: {
    addTitle: 'Regeling erbij',
    changeTitle: (name: string) => `${name} veranderen`,
    notYet: 'Er is nog niets voorgesteld. Kijk bij de velden hieronder.',
    keepsUntilThen: 'Tot de dag ervoor blijft het zoals het is.',
    what: 'Wat het is',
    kind: 'Soort regeling',
    chooseKind: 'Kies een soort',
    name: 'Naam',
    gives: 'Wat iemand kan krijgen',
    givesHint: 'Korte zinnen, met ‘je’. Zo komt het in de check te staan.',
    amount: 'Bedrag in euro’s',
    amountHint: 'Alleen als het voor iedereen hetzelfde is.',
    per: 'Hoe vaak komt dat bedrag?',
    noAmount: 'Geen bedrag',
    forWhom: 'Voor wie',
    forWhomHint:
      'Vul alleen in waar de gemeente naar kijkt. De check vraagt hier niets extra’s voor.',
    ageFrom: 'Vanaf welke leeftijd',
    ageTo: 'Tot en met welke leeftijd',
    beforeAow: 'Alleen voor de AOW-leeftijd',
    percent: 'Inkomen hooguit, in procent van de bijstand',
    percentHint: 'Zoals 120. De check rekent met de bijstand voor dit huishouden.',
    ownsLittle: 'Bezit hooguit de grens van de bijstand',
    childFrom: 'Een kind in huis vanaf welke leeftijd',
    childTo: 'Een kind in huis tot en met welke leeftijd',
    homes: 'Alleen voor wie zo woont',
    studies: 'Studiefinanciering',
    studiesNot: 'Daar kijken we niet naar',
    studiesYes: 'Alleen met studiefinanciering',
    studiesNo: 'Alleen zonder studiefinanciering',
    alsoAsks: 'Waar de gemeente ook naar kijkt',
    alsoAsksHint: 'Wat de check niet weet, zoals jaren met weinig geld. Eén zin per regel.',
    asking: 'Hoe je het vraagt',
    howToAsk: 'Hoe iemand het vraagt',
    papers: 'Papieren',
    papersHint: 'Eén per regel.',
    days: 'Wanneer het geldt',
    from: 'Eerste dag',
    until: 'Laatste dag',
    untilHint: 'Leeg betekent: tot iemand het stopt.',
    isTemporary: 'Dit is tijdelijk',
    isTemporaryHint: 'Energie is altijd tijdelijk.',
    source: 'Waar het staat',
    law: 'Wet of verordening',
    article: 'Artikel',
    link: 'Adres van de bron',
    reviewedOn: 'Bron nagekeken op',
    look: 'Bekijk wat dit doet',
    propose: 'Stel dit voor',
    goBack: 'Pas het nog aan',
  },
  stop: {
    title: (name: string) => `${name} stoppen`,
    intro: 'Na deze dag staat de regeling niet meer in de check. Wat er was, blijft bewaard.',
    last: 'Laatste dag',
    proposal: (name: string, last: string) => `${name} stopt na ${last}`,
  },
  preview: {
    title: 'Zo ziet het er straks uit',
    intro: 'Er is nog niets voorgesteld. Kijk wat bedachte huishoudens nu zien, en straks.',
    heading: 'Wat huishoudens zien',
    on: (day: string) => `Bekeken op ${day}. Deze huishoudens zijn bedacht.`,
    now: 'Nu',
    later: 'Straks',
    same: 'Blijft gelijk',
    notThere: 'Staat er niet.',
    possible: 'Misschien iets voor hen.',
    notEnough: 'De check weet nog niet genoeg.',
    no: (because: string) => `Nee. ${because}`,
  },
  version: {
    gives: 'Wat iemand kan krijgen',
    amount: 'Bedrag',
    forWhom: 'Voor wie',
    everybody: 'Voor iedereen.',
    alsoAsks: 'Waar de gemeente ook naar kijkt',
    howToAsk: 'Hoe iemand het vraagt',
    papers: 'Papieren',
    days: 'Wanneer',
    source: 'Bron',
    reviewedOn: 'Nagekeken op',
    kind: 'Soort',
    stops: 'Hiermee stopt de regeling.',
    ends: (name: string, day: string) => `Hiermee eindigt de versie ‘${name}’ na ${day}.`,
    approvedBy: (name: string, day: string) => `Goedgekeurd door ${name} op ${day}.`,
    sentBackBy: (name: string, day: string) => `Teruggestuurd door ${name} op ${day}:`,
    own: 'Dit stelde je zelf voor. Een andere beheerder kijkt er nog naar.',
    decide: 'Klopt dit?',
    decideHint: 'Kijk bij de bron of alles klopt. Pas na jouw akkoord geldt het.',
    reason: 'Wat klopt er nog niet?',
    reasonHint: 'Alleen nodig als je het terugstuurt.',
    approve: 'Keur goed',
    sendBack: 'Stuur terug',
    change: 'Verander vanaf een dag',
    stop: 'Stop na een dag',
    again: 'Pas aan en stel opnieuw voor',
    toList: 'Naar alle regelingen',
  },
}
