import type { Found } from '../choice.ts'
import type { StaffRole } from '../../../foundation/viewer.ts'

/** Texts for administrators and professionals about who works here. */
export const staffWords = {
  roles: {
    professional: 'Professional: denkt mee met inwoners',
    expert: 'Ervaringsdeskundige of maatje',
    administrator: 'Beheerder: richt Voorop in, ziet geen inwoners',
    'privacy-officer': 'Functionaris gegevensbescherming',
    'insight-reader': 'Manager of beleid: ziet cijfers van groepen, nooit een persoon',
  } satisfies Record<StaffRole, string>,
  shortRoles: {
    professional: 'professional',
    expert: 'ervaringsdeskundige',
    administrator: 'beheerder',
    'privacy-officer': 'functionaris gegevensbescherming',
    'insight-reader': 'manager of beleid',
  } satisfies Record<StaffRole, string>,
  back: 'Terug naar beheer',
  save: 'Bewaar',
  notYet: 'Nog niet alles is duidelijk. Wat je schreef, staat er nog.',
  changedByAnother:
    'Iemand anders heeft dit net ook veranderd. Hieronder staat wat jij schreef. Kijk het na en bewaar opnieuw.',
  nowThere: 'Zo staat het nu:',
  choice: {
    search: 'Zoek een collega',
    part: 'Typ een deel van de naam',
    go: 'Zoek naam',
    chosen: 'Wie bedoel je?',
    some: (count: number) => (count === 1 ? 'We vonden 1 naam.' : `We vonden ${count} namen.`),
    tooMany: (most: number) =>
      `Er zijn meer dan ${most} namen. Dit zijn de eerste ${most}. Staat je collega er niet bij? Typ meer van de naam.`,
    said: {
      'not-asked': undefined,
      'nothing-typed': 'Typ eerst een deel van de naam. Eén letter is al genoeg.',
      nobody: 'We vonden niemand met deze naam. Probeer een kleiner deel, of alleen de achternaam.',
    } satisfies Record<Exclude<Found, 'some' | 'too-many'>, string | undefined>,
  },
  organisation: {
    newTitle: 'Een organisatie erbij',
    name: 'Hoe heet de organisatie?',
    does: 'Wat doet deze organisatie voor inwoners?',
    doesHint: 'In gewone woorden. Bijvoorbeeld: helpt thuis en in de buurt.',
  },
  person: {
    newTitle: 'Een collega erbij',
    intro: 'Inwoners zien de naam, de tekening, wat iemand doet en hoe je hem of haar bereikt.',
    name: 'Naam',
    does: 'Wat doet deze collega voor een inwoner?',
    doesHint: 'In woorden van een inwoner. Bijvoorbeeld: denkt mee over geld.',
    organisation: 'Bij welke organisatie?',
    own: 'De gemeente zelf',
    portrait: 'Welke tekening past?',
    phone: 'Telefoonnummer',
    email: 'E-mailadres',
    emailHint:
      'Met dit adres meldt deze collega zich aan. Ligt er nog een brief klaar? Maak na een ander adres een nieuwe.',
    roles: 'Wat doet deze collega hier?',
    add: 'Zet erbij en maak een brief',
    letter: 'Brief met code maken',
    leave: 'Deze collega gaat weg',
  },
  letter: {
    title: (name: string) => `Een brief voor ${name}`,
    intro: (name: string) =>
      `Met deze brief komt ${name} voor het eerst binnen. Er staat een code in die één keer werkt.`,
    again: 'Was er al een brief? Die werkt niet meer zodra je een nieuwe maakt.',
    make: 'Maak de brief',
    greeting: (name: string) => `Dag ${name}`,
    what: (municipality: string) => `Je gaat werken met Voorop, bij ${municipality}.`,
    steps: [
      'Richt de camera van je telefoon op het vierkant, of typ dit adres in:',
      'Vul de naam en de code in. Kies daarna een wachtwoord van minstens 12 tekens.',
      'Koppel de app op je telefoon die codes maakt. Zo weet Voorop dat jij het bent.',
    ],
    qr: 'Vierkant om te scannen met je telefoon',
    login: 'Je naam om aan te melden',
    code: 'Je code voor de eerste keer',
    until: (day: string) => `De code werkt tot ${day}. Daarna maakt je beheerder een nieuwe.`,
    done: 'Klaar',
    loginTaken:
      'Met dit e-mailadres meldt iemand anders zich al aan. Er is nog geen brief gemaakt. Geef deze collega een ander adres.',
  },
  leave: {
    title: (name: string) => `${name} gaat weg`,
    intro:
      'Vanaf nu kan deze collega niet meer naar binnen. Open schermen gaan meteen dicht. Wat er is opgeschreven, blijft.',
    free: 'Er zijn geen inwoners of collega’s die op deze collega rekenen.',
    residents: (count: number) =>
      `Deze collega is vast gezicht van ${count === 1 ? '1 inwoner' : `${count} inwoners`}.`,
    standsIn: (count: number) =>
      `Deze collega valt ${count === 1 ? '1 keer' : `${count} keer`} in voor een ander.`,
    receiver: 'Wie neemt over?',
    receiverHint: 'De inwoners zien meteen wie hun nieuwe vaste gezicht is.',
    choose: 'Kies een collega',
    go: 'Laat weggaan',
    stay: 'Toch niet',
  },
  absence: {
    title: 'Afwezig',
    intro: 'Jouw inwoners zien wanneer je er niet bent, en wie er dan voor hen is.',
    own: 'Wanneer je er niet bent',
    none: 'Er staat nog niets.',
    days: (from: string, until: string) => `Van ${from} tot en met ${until}`,
    standInIs: (name: string) => `${name} valt voor je in`,
    end: 'Ik ben er weer',
    cancel: 'Dit gaat niet door',
    standingIn: 'Voor wie jij invalt',
    add: 'Een afwezigheid erbij',
    from: 'Eerste dag dat je er niet bent',
    until: 'Laatste dag dat je er niet bent',
    standIn: 'Wie valt voor je in?',
    standInHint:
      'Alleen inwoners die dan geen ander vast gezicht hebben, krijgen deze collega erbij. Alleen voor die dagen.',
    choose: 'Kies een collega',
    go: 'Leg vast',
  },
  problems: {
    'name-missing': 'Een naam ontbreekt nog, of is te lang.',
    'does-missing': 'Schrijf in een paar gewone woorden wat inwoners eraan hebben.',
    'too-long': 'Deze tekst is te lang. Maak hem wat korter.',
    'choose-one': 'Kies hier een antwoord. De rest staat er nog.',
    'name-taken': 'Er is al een organisatie met deze naam.',
    'email-wrong': 'Dit lijkt nog geen e-mailadres. Kijk of er een @ in staat.',
    'email-taken': 'Dit e-mailadres is al van een andere collega.',
    'role-missing': 'Kies minstens één ding dat deze collega hier doet.',
    'has-left': 'Deze collega was al weg.',
    'last-administrator':
      'Dit is de enige beheerder. Maak eerst een andere collega beheerder. Dan kan dit wel.',
    'holds-residents':
      'Deze collega is vast gezicht van inwoners. Laat die eerst overdragen. Dan kan deze taak eraf.',
    'stands-in': 'Deze collega valt nog voor iemand in. Daarna kan deze taak eraf.',
    'receiver-missing': 'Kies wie het overneemt. Zo houdt iedereen een vast gezicht.',
    'receiver-same': 'Kies iemand anders. Deze collega gaat zelf weg.',
    'receiver-not-professional': 'Kies een professional die hier nu werkt.',
    'receiver-away': 'Deze collega is zelf weg, nu of binnenkort. Kies iemand die er is.',
    'day-missing': 'Kies hier een dag.',
    'ends-before-it-begins': 'De laatste dag ligt voor de eerste. Kijk de dagen na.',
    'is-over': 'Deze dagen zijn al voorbij. Kies dagen vanaf vandaag.',
    'away-already': 'In deze dagen stond je al als afwezig. Haal dat eerst weg.',
    'stands-in-then': 'In deze dagen val jij zelf voor iemand in. Zoek daar eerst een ander voor.',
    'absence-too-long':
      'Een half jaar is het langst. Ben je langer weg, draag je inwoners dan over.',
    'stand-in-missing': 'Kies wie voor je invalt. Zo is er altijd iemand.',
    'stand-in-self': 'Kies een ander dan jezelf.',
    'stand-in-not-here': 'Kies een professional die hier nu werkt.',
    'stand-in-away': 'Deze collega is er dan zelf niet. Kies iemand anders.',
  },
}

export type Problem = keyof typeof staffWords.problems

/** The sentence that goes with a reason. */
export function sentenceFor(reason: string | undefined): string | undefined {
  const known: Record<string, string> = staffWords.problems
  return reason === undefined ? undefined : (known[reason] ?? staffWords.problems['choose-one'])
}
