import type { Ground } from '../../foundation/access/decide.ts'
import type { Part } from '../../foundation/policy.ts'
import type { StaffRole } from '../../foundation/viewer.ts'
import type { JournalAction } from '../../foundation/journal/actions.ts'

/** What was looked at or done, as short as a column of a list allows. */
const actions: Record<JournalAction, string> = {
  'home.open': 'eigen beginpagina',
  'resident.register': 'ingeschreven',
  'resident.open-file': 'gegevens bekeken',
  'resident.change': 'gegevens geopend of veranderd',
  'resident.open-letter': 'brief geopend',
  'resident.invite': 'brief met code gemaakt',
  'team.open': 'team bekeken',
  'team.join': 'iemand in het team',
  'team.leave': 'iemand uit het team',
  'sharing.open': 'delen bekeken',
  'sharing.give': 'gedeeld',
  'sharing.take-back': 'teruggenomen',
  'sharing.say-no': 'nee gezegd op een vraag',
  'sharing.open-asking': 'eigen gedeelde delen bekeken',
  'sharing.ask': 'gevraagd om te delen',
  'looks.open': 'wie keek er mee bekeken',
  'doubles.open': 'vraag over dubbel bekeken',
  'doubles.answer': 'vraag over dubbel beantwoord',
  'bridge.read-readings': 'bruggen bekeken',
  'bridge.read-reading': 'brug bekeken',
  'bridge.print-reading': 'brug om te printen geopend',
  'bridge.print-empty': 'leeg blad geopend',
  'bridge.open-talk': 'open gesprek bekeken',
  'bridge.fill-in': 'gesprek ingevuld',
  'bridge.record': 'brug vastgelegd',
  'bridge.set-aside': 'gesprek weggelegd',
  'bridge.to-table': 'gesprek op tafel gelegd',
  'bridge.from-table': 'gesprek van tafel gehaald',
  'bridge.prepare': 'gesprek voorbereid',
  'bridge.remark': 'opmerking geschreven',
  'bridge.correct': 'verbetering begonnen',
  'money.open': 'geldzaken bekeken',
  'money.begin-check': 'geldcheck begonnen',
  'money.answer': 'geldcheck ingevuld',
  'money.finish-check': 'geldcheck afgerond',
  'money.set-aside-check': 'geldcheck weggelegd',
  'money.take-step': 'stap naar geld opgeschreven',
  'house.register-resident': 'inwoner inschrijven',
  'house.see-own-residents': 'eigen inwoners',
  'house.see-shared-residents': 'gedeeld met mij',
  'house.set-up-municipality': 'gemeente inrichten',
  'house.see-all-looks': 'inzagen bekeken',
  'house.see-totals': 'cijfers van groepen bekeken',
  'door.bound': 'aan eigen aanmelding verbonden',
  'door.person-from-claims': 'binnengekomen via de gemeente',
  'door.roles-from-claims': 'taken veranderd door de gemeente',
  'door.too-low': 'te licht aangemeld',
  'own.make-passkey': 'eigen passkey gemaakt',
  'own.withdraw-passkey': 'eigen passkey weggehaald',
  'own.change-secret': 'eigen code of wachtwoord veranderd',
  'own.end-other-sessions': 'andere apparaten afgemeld',
}

const parts: Record<Part, string> = {
  contact: 'gegevens',
  team: 'team',
  bridge: 'brug',
  money: 'geldzaken',
  sharing: 'delen',
  looks: 'inzagen',
}

const grounds: Record<Ground, string> = {
  own: 'eigen dossier',
  task: 'taak',
  consent: 'toestemming',
}

const roles: Record<StaffRole, string> = {
  professional: 'professional',
  expert: 'ervaringsdeskundige',
  administrator: 'beheerder',
  'privacy-officer': 'functionaris gegevensbescherming',
  'insight-reader': 'manager of beleid',
}

/** Texts of the privacy officer's home: who looked at what and why, never what was seen. */
export const privacyWords = {
  title: 'Inzagen',
  intro:
    'Wie keek waarnaar, wanneer en op welke grond. Zonder inhoud en zonder namen van inwoners. Ook jouw blik op deze lijst staat erin.',
  actions,
  parts,
  grounds,
  roles,
  filter: {
    heading: 'Zoeken',
    person: 'Wie',
    everybody: 'Iedereen',
    from: 'Vanaf',
    until: 'Tot en met',
    refused: 'Alleen geweigerd',
    go: 'Zoek',
    clear: 'Alles laten zien',
  },
  columns: {
    at: 'Wanneer',
    who: 'Wie',
    what: 'Wat',
    part: 'Deel',
    ground: 'Grond',
    outcome: 'Uitkomst',
    resident: 'Inwoner',
  },
  resident: 'de inwoner zelf',
  house: 'Voorop zelf',
  formerRole: 'geen rol',
  unknown: 'onbekend',
  allowed: 'toegestaan',
  refused: 'geweigerd',
  none: 'Niets gevonden. Zoek ruimer, of laat alles zien.',
  chooseFirst: 'Kies hierboven eerst wie je bedoelt. Zoek daarna verder.',
  earlier: 'Verder terug',
  newest: 'Naar het nieuwste',
  problems: {
    'no-day': 'Dit is geen dag die we kennen. Schrijf bijvoorbeeld 2026-03-02.',
    'days-reversed': 'De laatste dag ligt voor de eerste. Draai ze om.',
    'choose-one': 'Kies iemand uit de lijst.',
  },
}
