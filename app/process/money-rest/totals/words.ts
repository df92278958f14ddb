/** Texts for who looks at groups and trends, and never at a person. */
export const totalsWords = {
  title: 'Cijfers van de geldcheck',
  intro:
    'Hoeveel geldchecks zijn er afgerond, en wat kregen inwoners erbij? Per team, per halfjaar dat voorbij is.',
  purpose:
    'Deze cijfers zijn om van te leren: wat hebben inwoners eraan gehad? Ze zijn er niet om medewerkers te controleren. Per medewerker telt Voorop niets.',
  hidden:
    'Een getal waar minder dan tien inwoners in zitten, geven we niet, en ook geen bedrag waarvan meer dan de helft van één inwoner is: zo is niemand terug te vinden.',
  small:
    'Kleine teams staan daarom samen in één regel. Is ook dat te weinig, dan gaat er een groter team bij.',
  reading: [
    'De opbrengst is wat er voor een heel jaar is toegekend. Een toekenning telt één keer, in het halfjaar van het besluit, ook als de check van eerder was.',
    'Nabetaald is wat er daarnaast in één keer kwam, over de tijd ervoor.',
    'Gemiddeld is de opbrengst gedeeld door het aantal checks in dat halfjaar.',
    'Bedragen zijn afgerond op hele euro’s. Een halfjaar is één keer geteld en verandert daarna niet meer.',
  ],
  halfYear: { 1: 'Eerste helft van', 2: 'Tweede helft van' },
  columns: {
    team: 'Team',
    checks: 'Checks',
    aYear: 'Opbrengst per jaar',
    backPay: 'Nabetaald',
    mean: 'Gemiddeld per check',
  },
  period: 'Halfjaar',
  municipality: 'De gemeente zelf',
  smallTeams: 'Kleine teams samen',
  all: 'Alles samen',
  keptBack: 'niet te geven',
  none: 'Hier staat nog niets. Een halfjaar komt hier te staan als het voorbij is en er genoeg inwoners in zitten om niemand te laten opvallen.',
  download: 'Bewaar als tabel (CSV)',
  print: 'Print deze cijfers',
  file: 'cijfers-geldcheck',
}
