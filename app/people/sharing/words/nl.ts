import type { Part, SharablePart } from '../../../foundation/policy.ts'
import type { FileAction } from '../../../foundation/journal/actions.ts'
import type { ReasonOf } from '../../../foundation/verdict.ts'
import type { give, takeBack, Term } from '../sharing.ts'

type Refusal = ReasonOf<typeof give> | ReasonOf<typeof takeBack> | 'choose-one'

const parts: Record<SharablePart, string> = {
  contact: 'Hoe je heet en waar je bereikbaar bent',
  bridge: 'Je brug',
  money: 'Je geldzaken',
}

const terms: Record<Term, string> = {
  month: '1 maand',
  quarter: '3 maanden',
  'half-year': 'een half jaar',
}

const refusals: Record<Refusal, string> = {
  'not-in-team': 'Deze persoon hoort nu niet bij je mensen. Er is niets veranderd.',
  'never-theirs': 'Dit hoort niet bij wat deze persoon doet. Er is niets veranderd.',
  'sees-for-work': 'Deze persoon ziet dit voor het werk. Er is niets veranderd.',
  'end-is-past': 'Deze dag is al voorbij. Kies een andere. Er is niets veranderd.',
  'not-shared': 'Je deelt dit nu niet. Je hoeft niets te doen.',
  'choose-one': 'Kies wat je wilt delen, en hoe lang. Er is niets veranderd.',
}

/** What somebody did, after their name. */
const did: Record<FileAction, string> = {
  'home.open': 'keek op je eerste pagina',
  'resident.register': 'schreef je in',
  'resident.open-file': 'keek naar je gegevens',
  'resident.change': 'werkte aan je gegevens',
  'resident.open-letter': 'keek bij de brief met je code',
  'resident.invite': 'maakte een brief met een code voor je',
  'team.open': 'keek wie je mensen zijn',
  'team.join': 'vroeg iemand bij je mensen',
  'team.leave': 'haalde iemand weg bij je mensen',
  'sharing.open': 'keek wat je deelt',
  'sharing.give': 'deelde iets van jou',
  'sharing.take-back': 'nam iets terug dat je deelde',
  'sharing.say-no': 'zei nee op een vraag',
  'sharing.open-asking': 'keek wat je met deze persoon deelt',
  'sharing.ask': 'vroeg of je iets wilt delen',
  'looks.open': 'keek wie er meekeek',
  'doubles.open': 'kreeg de vraag of je al bekend bent',
  'doubles.answer': 'gaf antwoord op de vraag of je al bekend bent',
  'bridge.read-readings': 'keek naar je bruggen',
  'bridge.read-reading': 'keek naar een van je bruggen',
  'bridge.print-reading': 'opende een brug om te printen',
  'bridge.print-empty': 'opende een leeg blad voor een brug',
  'bridge.open-talk': 'keek mee terwijl je brug nog open was',
  'bridge.fill-in': 'vulde iets in op je brug',
  'bridge.record': 'bewaarde je brug zoals hij nu is',
  'bridge.set-aside': 'legde een open brug weg',
  'bridge.to-table': 'legde je brug op tafel',
  'bridge.from-table': 'haalde je brug weer van tafel',
  'bridge.prepare': 'zette een brug voor je klaar',
  'bridge.remark': 'schreef iets naast je brug',
  'bridge.correct': 'begon aan een verbetering van je brug',
  'money.open': 'keek naar je geldzaken',
  'money.begin-check': 'begon met jou aan de geldcheck',
  'money.answer': 'vulde iets in bij je geldcheck',
  'money.finish-check': 'maakte je geldcheck af',
  'money.set-aside-check': 'legde je geldcheck weg',
  'money.take-step': 'schreef een stap op bij geld dat je vraagt',
}

const tried: Record<Part, string> = {
  contact: 'je gegevens',
  team: 'je mensen',
  bridge: 'je brug',
  money: 'je geldzaken',
  sharing: 'wat je deelt',
  looks: 'wie er meekeek',
}

/** Texts of the resident's own places: what they share, and who looked. */
export const nl = {
  parts,
  terms,
  refusals,
  sharing: {
    title: 'Wie ziet wat van mij',
    intro: 'Jij kiest wie wat ziet. Je kunt het altijd terugnemen.',
    given: 'Je deelt dit nu. Terugnemen kan altijd.',
    takenBack: 'Je nam het terug. Dat werkt meteen.',
    saidNo: 'Je zei: nu niet. Dat is goed.',
    asks: (name: string) => `${name} heeft een vraag`,
    wants: (name: string) => `${name} vraagt of jij dit wilt delen:`,
    both: 'Ja is goed. Nee is ook goed.',
    yesFor: (term: string) => `Ja, ${term}`,
    no: 'Nee, nu niet',
    forWork: (name: string) => `${name} ziet dit voor het werk.`,
    workExplained: (name: string) =>
      `Wat ${name} voor het werk ziet, kun je hier niet terugnemen. Praat er gerust over met ${name}.`,
    byYes: (name: string, day: string) => `${name} ziet dit tot ${day}. Jij gaf het zelf.`,
    nothing: (name: string) => `${name} ziet dit niet.`,
    letSee: 'Laat het zien:',
    letSeeFor: (part: string, name: string, term: string) =>
      `${part}: laat ${name} dit ${term} zien`,
    takeBack: 'Neem terug',
    takeBackOf: (part: string, name: string) => `${part}: neem terug van ${name}`,
    toLooks: 'Bekijk wie er meekeek',
    back: 'Terug naar het begin',
    nobody: 'Je hebt nu geen mensen om je heen.',
  },
  looks: {
    title: 'Wie keek er mee',
    intro: 'Hier staat wie iets van jou zag of deed. Wat je zelf deed, staat er niet bij.',
    none: 'Er keek nog niemand mee.',
    did,
    didSomething: 'keek naar iets van jou',
    tried: (name: string, what: string) =>
      `${name} probeerde iets te openen: ${what}. Dat lukte niet.`,
    triedParts: tried,
    triedSomething: 'iets van jou',
    notInTeam: (name: string) => `${name} hoort niet bij je mensen.`,
    notShared: (name: string) => `Dat deel je nu niet met ${name}.`,
    house: 'Voorop zelf',
    times: (times: number) => `${times} keer`,
    at: (time: string) => `om ${time}`,
    lastAt: (time: string) => `het laatst om ${time}`,
    grounds: {
      task: 'voor het werk',
      consent: 'omdat jij het deelt',
      own: 'uit je eigen naam',
    },
    earlier: 'Verder terug',
    toSharing: 'Kies wie wat ziet',
    question: 'Snap je iets niet? Vraag het gerust aan een van je mensen.',
    back: 'Terug naar het begin',
  },
}

export type SharingWords = typeof nl
