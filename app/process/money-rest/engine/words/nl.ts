import type { Period } from '../money.ts'
import { nl as schemes } from '../schemes/words/nl.ts'
import type { AssumptionName, ConditionName, FigureName, PossibleName } from '../names.ts'

/** What each figure is, as a label before its amount. */
const figures: Record<FigureName, string> = {
  income: 'jouw inkomen',
  'partner-income': 'het inkomen van je partner',
  'joint-income': 'jullie inkomen samen',
  'household-income': 'het inkomen van iedereen in huis',
  'housemates-income': 'het inkomen van je huisgenoten',
  assets: 'wat je hebt, zoals spaargeld',
  'most-owned': 'wat je mag hebben',
  'threshold-income': 'de grens voor het inkomen',
  'income-above': 'het inkomen boven de grens',
  'income-point': 'het inkomen waar de wet mee begint',
  nothing: 'niets',
  'a-month': 'in één maand',
  half: 'de helft, want je partner is hier niet verzekerd',

  'standard-premium': 'wat een verzekering gemiddeld kost',
  'standard-premiums': 'wat verzekeren gemiddeld kost',
  'own-part': 'wat je zelf betaalt',
  'own-part-below': 'wat iedereen zelf betaalt',
  'own-part-above': 'wat je betaalt door een hoger inkomen',
  'least-paid': 'het kleinste bedrag dat je krijgen kunt',
  'healthcare-benefit-exact': 'de zorgtoeslag, precies',
  'healthcare-benefit': 'de zorgtoeslag',

  'bare-rent': 'je kale huur',
  'highest-rent': 'de hoogste huur die telt',
  'rent-that-counts': 'de huur die telt',
  'low-rent': 'de grens voor een lage huur',
  'middle-rent': 'de grens voor een gewone huur',
  'rent-first-part': 'het eerste deel van je huur, dat telt helemaal',
  'rent-second-part': 'het tweede deel van je huur',
  'rent-second-part-counts': 'wat daarvan telt',
  'rent-third-part': 'het derde deel van je huur',
  'rent-third-part-counts': 'wat daarvan telt',
  'rent-supported': 'waar je toeslag voor krijgt',
  'own-or-low': 'waar het tweede deel begint',
  'own-or-middle': 'waar het derde deel begint',
  'own-rent': 'de huur die je zelf betaalt',
  'own-rent-by-income': 'wat je zelf betaalt bij dit inkomen',
  'own-rent-before': 'wat je zelf betaalt, zonder korting',
  'own-rent-least': 'wat iedereen zelf betaalt',
  'own-rent-discount': 'de korting daarop',
  'less-for-income-year': 'wat eraf gaat in een jaar',
  'less-for-income': 'wat eraf gaat door je inkomen',
  'rent-less-income': 'wat overblijft',
  'rent-benefit-exact': 'de huurtoeslag, precies',
  'rent-benefit': 'de huurtoeslag',

  'for-child': 'voor één kind',
  'for-children': 'voor je kinderen',
  'extra-12-to-15': 'extra voor een kind van 12 tot en met 15 jaar',
  'extra-16-to-17': 'extra voor een kind van 16 of 17 jaar',
  'for-12-to-15': 'extra voor kinderen van 12 tot en met 15 jaar',
  'for-16-to-17': 'extra voor kinderen van 16 of 17 jaar',
  'single-parent-extra': 'extra voor een ouder alleen',
  'child-budget-most': 'het hele bedrag',
  'couple-extra-threshold': 'wat erbij komt als je een partner hebt',
  'child-budget-threshold': 'de grens voor jullie inkomen',
  'child-budget-less': 'wat eraf gaat door je inkomen',
  'child-budget-exact': 'het kindgebonden budget, precies',
  'child-budget': 'het kindgebonden budget',

  'child-benefit-0-to-5': 'voor een kind tot en met 5 jaar',
  'child-benefit-6-to-11': 'voor een kind van 6 tot en met 11 jaar',
  'child-benefit-12-to-17': 'voor een kind van 12 tot en met 17 jaar',
  'young-children': 'voor kinderen tot en met 5 jaar',
  'middle-children': 'voor kinderen van 6 tot en met 11 jaar',
  'older-children': 'voor kinderen van 12 tot en met 17 jaar',
  'child-benefit-quarter': 'de kinderbijslag in drie maanden',
  'child-benefit': 'de kinderbijslag',

  'norm-single': 'de bijstand voor één volwassene',
  'norm-couple': 'de bijstand voor twee samen',
  'norm-shared-all': 'de bijstand voor iedereen die kosten deelt',
  'norm-shared': 'de bijstand als je kosten deelt',
  'norm-shared-two': 'de bijstand voor jullie twee als je kosten deelt',
  'net-income': 'wat er bij jou binnenkomt',
  'partner-net-income': 'wat er bij je partner binnenkomt',
  'household-net-income': 'wat er bij jullie binnenkomt',
  assistance: 'de bijstand die erbij komt',

  keeps: 'wat jij nu overhoudt',
  'own-premium': 'wat iedereen zelf aan premie betaalt',
  'protected-part-of-norm': 'het deel van de bijstand dat van jou blijft',
  'protected-part-of-income': 'het deel van je inkomen dat van jou blijft',
  'protected-lowest': 'het laagste van die twee',
  'protected-before-most': 'alles bij elkaar',
  'protected-most': 'het hoogste bedrag volgens de wet',
  'protected-by-law': 'wat de wet zegt',
  'protected-healthcare-year': 'wat je misloopt aan zorgtoeslag in een jaar',
  'protected-healthcare': 'wat je misloopt aan zorgtoeslag',
  'protected-healthcare-most': 'wat daarvan hooguit meetelt',
  'protected-rent-year': 'wat je misloopt aan huurtoeslag in een jaar',
  'protected-rent': 'wat je misloopt aan huurtoeslag',
  'protected-rent-most': 'wat daarvan hooguit meetelt',
  'protected-child-year': 'wat je misloopt voor je kinderen in een jaar',
  'protected-child': 'wat je misloopt voor je kinderen',
  'protected-earnings': 'wat jij in elk geval houdt',

  'scheme-income-limit': 'de grens van deze regeling',
}

/** What is asked of a household, as it is said when it is so, and when it is not. */
const conditions: Record<ConditionName, { readonly met: string; readonly notMet: string }> = {
  'is-18': { met: 'Je bent 18 jaar of ouder.', notMet: 'Dit is er vanaf 18 jaar.' },
  'is-21': { met: 'Je bent 21 jaar of ouder.', notMet: 'Tot je 21 bent gelden andere regels.' },
  'is-below-aow': {
    met: 'Je krijgt nog geen AOW.',
    notMet: 'Met AOW is er een andere regeling. Vraag ernaar bij de SVB.',
  },
  'is-insured': {
    met: 'Je hebt hier een zorgverzekering.',
    notMet: 'Hiervoor is een Nederlandse zorgverzekering nodig.',
  },
  'owns-little-enough': {
    met: 'Wat je hebt is niet meer dan de grens.',
    notMet: 'Wat je hebt is meer dan de grens.',
  },
  'is-enough-to-be-paid': {
    met: 'Het bedrag is groot genoeg.',
    notMet: 'Met dit inkomen blijft er te weinig over om te krijgen.',
  },
  'is-more-than-nothing': {
    met: 'Er blijft iets over.',
    notMet: 'Met dit inkomen blijft er niets over om te krijgen.',
  },
  'rents-a-whole-home': {
    met: 'Je huurt een huis met een eigen deur, keuken en wc.',
    notMet: 'Dit is er voor een huurhuis met eigen deur, keuken en wc.',
  },
  'rent-is-low-enough': {
    met: 'Je huur was in dit jaar niet te hoog.',
    notMet: 'De huur was in dit jaar te hoog.',
  },
  'has-children-at-home': {
    met: 'Er wonen kinderen onder de 18 bij je.',
    notMet: 'Dit is er voor kinderen onder de 18 die bij je wonen.',
  },
  'gets-child-benefit': {
    met: 'Je krijgt kinderbijslag.',
    notMet: 'Vraag eerst kinderbijslag aan. Daarna kan dit ook.',
  },
  'does-not-study': {
    met: 'Je krijgt geen studiefinanciering.',
    notMet: 'Voor wie studeert is er studiefinanciering.',
  },
  'has-less-than-the-norm': {
    met: 'Er komt minder binnen dan de bijstand.',
    notMet: 'Er komt evenveel of meer binnen dan de bijstand.',
  },
  'pays-childcare': {
    met: 'Je betaalt voor opvang.',
    notMet: 'Dit is er als je voor opvang betaalt.',
  },
  'works-or-learns': {
    met: 'Alle ouders werken of leren.',
    notMet: 'Dit is er als alle ouders werken of leren.',
  },
}

const assumptions: Record<AssumptionName, string> = {
  'owns-little': 'We rekenen alsof je niet meer hebt dan de grens.',
  'income-stays-so': 'We rekenen alsof het inkomen dit jaar zo blijft.',
  'whole-year': 'We rekenen alsof dit het hele jaar zo is.',
  'children-earn-nothing': 'We rekenen alsof de kinderen in huis niets verdienen.',
  'municipality-decides': 'De gemeente kijkt ook naar andere dingen en beslist.',
}

const possible: Record<PossibleName, string> = {
  'table-not-known-here': 'Dit kan. Hoeveel het is, kun je hier niet zien.',
  'municipality-decides': 'Dit kan. De gemeente kijkt samen met jou.',
}

const per: Record<Exclude<Period, 'once'>, string> = {
  month: 'per maand',
  quarter: 'per drie maanden',
  year: 'per jaar',
}

/** The texts with which a check explains itself; other languages follow this one. */
export const nl = {
  figures,
  conditions,
  assumptions,
  possible,
  schemes,
  per,
  /** How a figure came about, after its amount. */
  how: {
    told: 'dat heb je zelf gezegd',
    norm: 'dat staat in de wet',
    sum: 'dit bij elkaar:',
    difference: 'het eerste min het tweede:',
    above: 'wat het eerste meer is dan het tweede:',
    lowest: 'het laagste van deze twee:',
    highest: 'het hoogste van deze twee:',
    'never-below-nothing': 'nooit minder dan niets:',
    times: (count: number) => `${count} keer:`,
    share: (part: string) => `${part} % van:`,
    twelfth: 'een jaar gedeeld door 12:',
    'twelve-times': '12 maanden:',
    'four-times': '4 keer drie maanden:',
    divided: (count: number) => `gedeeld door ${count}:`,
    'down-to-euros': 'naar beneden op hele euro’s:',
    'to-euros': 'op hele euro’s:',
    'to-cents': 'op hele centen:',
    curve: 'dit loopt op met:',
  },
}

export type Explanation = typeof nl
