/** What the document says to who writes programs, in Dutch: rule `/core/doc-language`. */
export const apiWords = {
  title: 'Voorop: waar kan een huishouden om vragen',
  description:
    'Rekent voor huishoudens uit welke landelijke regelingen er misschien zijn, kijkt naar die van de gemeente ' +
    'zelf, en zegt waarom. Een uitkomst is ' +
    'geen besluit. Alle bedragen zijn hele eurocenten; hoe vaak een bedrag komt staat in de naam van het veld ' +
    '(PerMonth, PerYear). Er wordt niets bewaard en er is geen account nodig. Kies met de kop Accept-Language ' +
    'in welke taal de uitleg komt: nl, en of ar.',
  changes: 'Wat er per versie verandert staat in CHANGELOG.md van het product.',
  tag: { name: 'provision-checks', description: 'Kijken waar een huishouden om kan vragen.' },
  operation: {
    summary: 'Kijk voor 1 tot 1.000 huishoudens waar zij om kunnen vragen',
    description:
      'De antwoorden staan in de volgorde van de vraag. Feiten mogen wegblijven: dan staat in het antwoord welke ' +
      'nog nodig zijn, en welke vraag het meest beslist. Een feit dat null is geldt als gevraagd en niet geweten; ' +
      'daarnaar vraagt nextQuestion niet meer. Is assets null, dan wordt aangenomen dat het weinig is; dat staat bij ' +
      'het bedrag (assumptions). Onbekende velden worden geweigerd.',
  },
  example: 'Een moeder van twee kinderen die huurt',
  language: 'De taal van de uitleg: de eerste van nl, en en ar die hier staat, anders nl.',
  headers: {
    version: 'De volledige versie van de API.',
    language: 'De taal van de teksten in het antwoord.',
    retryAfter: 'Na hoeveel seconden het zeker weer kan.',
    allow: 'De methoden die dit adres kent.',
  },
  answers: {
    200: 'Per huishouden wat er misschien is.',
    400: 'De vraag klopt niet; alle fouten staan erin.',
    405: 'Alleen POST kan hier.',
    413: 'De vraag is groter dan 1 MiB.',
    415: 'De vraag is geen JSON.',
    429: 'Vanaf dit netwerkadres is te vaak gevraagd.',
    500: 'Er ging bij ons iets mis.',
    503: 'De dienst is even niet bereikbaar.',
  },
  facts: {
    date: 'De dag waarop gekeken wordt. Bedragen en leeftijden van die dag tellen.',
    withWorkingOut:
      'Of bij elk bedrag moet staan hoe het is ontstaan, tot de wet toe. Dat maakt het antwoord veel groter.',
    households:
      'De huishoudens. Zet er geen namen of nummers bij: onbekende velden worden geweigerd.',
    childBorn: 'De dag waarop dit kind geboren is.',
    born: 'De dag waarop de aanvrager geboren is.',
    hasPartner: 'Of er een toeslagpartner is.',
    children: 'De kinderen onder de 18 die hier wonen. Een lege lijst zegt dat er geen zijn.',
    getsChildBenefit: 'Of er kinderbijslag komt.',
    income: 'Het toetsingsinkomen van de aanvrager over het jaar, in eurocenten.',
    partnerIncome: 'Het toetsingsinkomen van de partner over het jaar, in eurocenten.',
    assets:
      'Wat aanvrager en partner samen hadden op 1 januari, in eurocenten, zonder de eigen woning.',
    isInsured: 'Of de aanvrager een Nederlandse zorgverzekering heeft.',
    partnerIsInsured: 'Of de partner een Nederlandse zorgverzekering heeft.',
    home:
      'Hoe men woont: huurt een zelfstandige woning (rents), huurt een kamer (rents-a-room), woont bij iemand in ' +
      '(lives-with-others), heeft een eigen huis (owns) of heeft geen huis (has-no-home).',
    bareRent: 'De kale huur per maand, zonder servicekosten, in eurocenten.',
    housemates: 'Het aantal andere volwassenen in huis, zonder de partner.',
    housematesIncome: 'Hun toetsingsinkomen samen over het jaar, in eurocenten.',
    costSharers:
      'Hoeveel van hen 27 jaar of ouder zijn, niet studeren en geen zakelijke huur betalen (kostendelers).',
    netIncome:
      'Wat er per maand netto binnenkomt bij de aanvrager, zonder toeslagen, in eurocenten.',
    partnerNetIncome: 'Wat er per maand netto binnenkomt bij de partner, in eurocenten.',
    studies: 'Of de aanvrager studiefinanciering krijgt.',
    paysChildcare: 'Of er voor kinderopvang betaald wordt.',
    worksOrLearns: 'Of alle ouders werken, leren of hulp naar werk krijgen.',
    isSeized: 'Of er beslag ligt op het inkomen.',
    keeps: 'Wat er na het beslag per maand overblijft, in eurocenten.',
  },
  found: {
    date: 'De dag waarop gekeken is.',
    language: 'De taal van de teksten.',
    notice: 'Wat deze uitkomst waard is.',
    notChecked: 'Waar niet naar gekeken is.',
    schemes: 'De regelingen die deze gemeente op die dag zelf heeft, in het Nederlands.',
    schemeOutcomes: 'Wat er uit elke regeling van de gemeente kwam.',
    households: 'Per huishouden wat er gevonden is, in de volgorde van de vraag.',
    provisions: 'De regelingen, elk met wat eruit kwam.',
    name: 'De regeling, om op te schakelen.',
    title: 'De regeling, in woorden.',
    where: 'Waar je het aanvraagt.',
    outcome:
      'Wat eruit kwam: waarschijnlijk met een bedrag (likely), nee (no), misschien (possible), er is te weinig ' +
      'bekend (not-enough-known) of er zijn voor die dag geen bedragen (not-computed).',
    because: 'Waarom dit eruit kwam, in een zin.',
    perMonth: 'Ongeveer zoveel per maand, in eurocenten naar beneden.',
    perYear: 'Ongeveer zoveel per jaar, in eurocenten naar beneden.',
    reasons: 'Waar naar gekeken is.',
    reasonText: 'Waar naar gekeken is en wat daaruit kwam, in een zin.',
    isMet: 'Of daaraan voldaan is.',
    assumptions: 'Wat is aangenomen.',
    sources: 'De wetten en tabellen waar dit op rust.',
    law: 'De wet of regeling.',
    article: 'De artikelen.',
    read: 'Wat gelezen is.',
    sure: 'Hoe zeker: uit de wet of een officiële tabel (official), of verteld door twee anderen of één.',
    workingOut: 'Hoe het bedrag is ontstaan; alleen als daarom gevraagd is.',
    line: 'Een regel van de uitleg.',
    parts: 'Waar dat uit bestaat.',
    missing: 'De velden die nog ontbreken, het belangrijkste eerst.',
    nextQuestion: 'Wat nu het meest beslist om te vragen; null als niets meer iets verandert.',
    field: 'Het veld van de vraag.',
    question: 'De vraag zoals de inwoner die leest.',
    protectedEarnings:
      'Wat er volgens de wet van een inkomen overblijft bij beslag (beslagvrije voet). Nooit het bindende bedrag.',
    protectedOutcome: 'Of dat te zeggen is.',
    keepsLess: 'Of er nu minder overblijft; null als dat niet bekend is.',
  },
  schemes: {
    key: 'De regeling, om op te schakelen.',
    kind: 'Wat voor regeling het is.',
    title: 'Hoe de gemeente haar noemt.',
    gives: 'Wat iemand kan krijgen, in woorden.',
    amount: 'Het bedrag als dat voor iedereen hetzelfde is, in eurocenten.',
    alsoAsks: 'Waar de gemeente ook naar kijkt.',
    howToAsk: 'Hoe iemand dit vraagt.',
    papers: 'Welke papieren daarbij horen.',
    validFrom: 'De eerste dag waarop dit geldt.',
    validUntil: 'De laatste dag; null zolang niets het beëindigt.',
    link: 'Het adres van de bron.',
    reviewedOn: 'Wanneer de gemeente de bron het laatst heeft nagekeken.',
    outcome:
      'Wat eruit kwam: misschien (possible), nee (no) of er is te weinig bekend (not-enough-known). Nooit dat ' +
      'iemand het krijgt: de gemeente kijkt naar meer dan hier bekend is. Voor deze regelingen stelt ' +
      'nextQuestion geen vragen.',
  },
  wrong: {
    'no-json': 'Dit is geen geldige JSON.',
    missing: 'Dit veld ontbreekt.',
    'unknown-field': 'Dit veld is hier niet bekend.',
    'wrong-type': (expected: string) => `Hier hoort ${expected}.`,
    'too-small': (least: number) => `Dit is te weinig; het kleinste is ${least}.`,
    'too-large': (most: number) => `Dit is te veel; het meeste is ${most}.`,
    'unknown-value': (values: string) => `Kies een van: ${values}.`,
    'no-day': 'Schrijf een dag die bestaat, zoals 2026-11-22.',
    'no-figures': 'Voor deze dag zijn hier van geen enkele regeling bedragen.',
    'not-born-yet': 'Deze geboortedag ligt na de dag waarop gekeken wordt.',
    'too-old': 'Deze geboortedag ligt meer dan 120 jaar terug.',
    'no-child': 'Dit kind is op die dag 18 jaar of ouder. Tel het bij de volwassenen mee.',
    'more-than-housemates': 'Er kunnen niet meer kostendelers zijn dan huisgenoten (housemates).',
  },
  kinds: {
    string: 'een tekst',
    number: 'een heel getal',
    int: 'een heel getal',
    boolean: 'true of false',
    array: 'een lijst',
    object: 'een object',
  } as Readonly<Record<string, string>>,
}
