import { wholeWords } from './matching.ts'
import { type Phrase, some } from './phrase.ts'

const MONEY = '(?:uitkering|bijstand|toeslag|inkomen)'
const NUMBER =
  '(?:\\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|veertien|een paar|enkele)'
const TIME = '(?:seconden?|minuut|minuten|uur|uren|dag|dagen|werkdagen|week|weken|maand|maanden)'
const SPAN = `${NUMBER} ${TIME}`

export const threats: readonly Phrase[] = [
  {
    pattern: wholeWords(
      '(?:anders|zo niet),? (?:dan )?(?:volgt|volgen|krijgt?|verliest?|stopt|stoppen|vervalt|zijn we|zijn wij|nemen we|nemen wij)',
    ),
    unless: ['asked'],
  },
  {
    pattern: wholeWords(
      `als (?:je|u) ${some(3)}niet ${some(3)}[^\\s,]+,? (?:dan )?(?:stopt|stoppen|vervalt|verliest?|volgt|volgen)`,
    ),
    unless: ['asked'],
  },
  { pattern: wholeWords('zo niet'), unless: ['asked'] },
  {
    pattern: wholeWords('gevolgen|consequenties?'),
    unless: ['negated', 'asked', 'label', 'about-stress'],
  },
  {
    pattern: wholeWords('boetes?|sancties?|dwangsom|straf'),
    unless: ['negated', 'asked', 'label'],
  },
  {
    pattern: wholeWords(`stopgezet|stopzetten|stopzetting|(?:zetten|zet) ${some(4)}stop`),
    unless: ['negated', 'asked'],
  },
  { pattern: wholeWords('maatregelen|maatregel'), unless: ['negated', 'asked'] },
  {
    pattern: wholeWords(
      'gedwongen|dwang|op straffe van|strafbaar|riskeert?|riskeren|genoodzaakt|(?:laatste )?waarschuwing|terugvorder(?:en|t|ing)|teruggevorderd|dagvaard(?:en|ing)|beslag op (?:je|uw)',
    ),
    unless: ['negated', 'asked'],
  },
  { pattern: wholeWords('(?:je|jij|u) bent (?:wettelijk )?verplicht'), unless: [] },
  { pattern: wholeWords('(?:ben|bent) (?:je|jij|u) (?:wettelijk )?verplicht'), unless: ['asked'] },
  {
    pattern: wholeWords(
      `(?:we|wij|gemeente) ${some(3)}(?:stoppen|stopt|verlagen|verlaagt|korten|kort) ${some(3)}(?:${MONEY}|hulp)`,
    ),
    unless: ['asked'],
  },
  {
    pattern: wholeWords(
      `${MONEY} ${some(3)}(?:vervalt|vervallen|verlaagd|gekort|ingetrokken|korten)`,
    ),
    unless: ['negated', 'asked'],
  },
  {
    pattern: wholeWords(`(?:schakelen|sturen) ${some(3)}(?:deurwaarder|incassobureau)`),
    unless: [],
  },
  {
    pattern: wholeWords(
      `verliest? (?:je|u) ${some(2)}(?:recht|rechten|uitkering|toeslag|bijstand|huis|plek)|recht vervalt`,
    ),
    unless: ['asked'],
  },
]

export const deadlines: readonly Phrase[] = [
  { pattern: wholeWords('deadlines?|deadline-\\p{L}+'), unless: [] },
  // "Je uiterlijk" is how somebody looks.
  { pattern: wholeWords('(?<!(?:je|jouw|mijn|zijn|haar|hun|het) )uiterlijk'), unless: [] },
  { pattern: wholeWords('uiterste (?:datum|dag|moment)|uiterste \\p{L}+datum'), unless: [] },
  { pattern: wholeWords('(?<!(?:korte|lange) )(?:termijn|termijnen|betaaltermijn)'), unless: [] },
  { pattern: wholeWords(`nog (?:maar|slechts) ${SPAN}`), unless: [] },
  {
    pattern: wholeWords(`(?:heb|hebt|heeft|rest|resten) (?:(?:je|jij|u) )?nog ${SPAN}`),
    unless: ['asked'],
  },
  {
    pattern: wholeWords(`nog ${SPAN} (?:om|tot|totdat|voor|voordat|over|te gaan)`),
    unless: ['asked'],
  },
  {
    pattern: /^Nog (?:maar )?\d+ (?:seconden|minuten|uur|dagen|weken)(?!\p{L})/gu,
    unless: ['asked'],
  },
  {
    pattern: wholeWords(
      'laatste (?:kans|herinnering|oproep|mogelijkheid)|laatste dag (?:om|waarop|dat)',
    ),
    unless: ['negated'],
  },
  {
    pattern: wholeWords(
      'aftellen|telt af|tijd (?:tikt|dringt|loopt af)|tijd is (?:bijna )?(?:om|op|voorbij)',
    ),
    unless: ['negated', 'asked'],
  },
  {
    pattern: wholeWords(
      '(?:je|jij|u) bent (?:nu |al |helaas )?te laat|voor(?:dat)? het te laat is',
    ),
    unless: ['asked'],
  },
  { pattern: wholeWords('verstreken|verstrijkt|verstrijken'), unless: ['negated'] },
  {
    pattern: wholeWords('schiet op|haast je|opschieten|per direct|met spoed'),
    unless: ['negated', 'asked'],
  },
  { pattern: wholeWords(`verloopt (?:over|binnen) ${SPAN}`), unless: [] },
  // "Wij bellen binnen 2 dagen" is a promise; with "moet" or a command it presses the reader.
  { pattern: wholeWords(`moet ${some(8)}binnen ${SPAN}`), unless: ['asked'] },
  {
    pattern: new RegExp(
      `^(?:Betaal|Stuur|Lever|Reageer|Bel|Geef|Vul|Meld|Kom|Mail|Breng|Antwoord|Doe|Regel) ${some(8)}binnen ${SPAN}`,
      'gu',
    ),
    unless: [],
  },
]
