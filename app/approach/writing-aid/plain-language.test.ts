import { describe, expect, test } from 'vitest'
import type { Rule } from './finding.ts'
import { hints } from './hints.ts'
import { checkText, meanSentenceLength } from './plain-language.ts'

const faults: readonly (readonly [Rule, string])[] = [
  [
    'long-sentence',
    'Noor kijkt samen met jou naar de brieven op tafel en daarna kiezen jullie rustig welke brief je deze week als eerste wilt openen.',
  ],
  ['official-word', 'Indien je vragen hebt, bel je Noor.'],
  ['official-word', 'We vertellen je meer met betrekking tot je plan.'],
  ['official-word', 'Je kunt de aanvraag hier indienen.'],
  ['official-word', 'Noor maakt de diverse papieren in orde.'],
  ['official-word', 'Het gesprek vindt plaats bij jou thuis.'],
  ['official-word', 'Alvorens je begint, lees je dit.'],
  ['official-word', 'Stuur de facturen naar Noor.'],
  ['blame', 'U heeft niet op onze brief gereageerd.'],
  ['blame', 'Je hebt de papieren nog niet ingeleverd.'],
  ['blame', 'Helaas ben je niet gekomen.'],
  ['blame', 'Je hebt verzuimd om te bellen.'],
  ['blame', 'Je hebt nagelaten dit te melden.'],
  ['blame', 'Dat is je eigen schuld.'],
  ['blame', 'Je bent zelf verantwoordelijk voor je schulden.'],
  ['blame', 'Wij zien dat u niet bent verschenen.'],
  ['blame', 'U bent daarom door uw eigen schuld in de problemen.'],
  ['blame', 'Je had eerder moeten bellen.'],
  ['blame', 'Je bent alweer vergeten te komen.'],
  ['blame', 'Je hebt het formulier verkeerd ingevuld.'],
  ['threat', 'Kom naar het gesprek, anders volgt er een brief.'],
  ['threat', 'Als je niet komt, heeft dat gevolgen.'],
  ['threat', 'Je krijgt dan een boete.'],
  ['threat', 'De gemeente legt een sanctie op.'],
  ['threat', 'Je uitkering is dan stopgezet.'],
  ['threat', 'Als je niet reageert, stopt je uitkering.'],
  ['threat', 'Wie niet komt krijgt een boete.'],
  ['threat', 'Wij nemen maatregelen.'],
  ['threat', 'Je bent verplicht om te komen.'],
  ['threat', 'Anders stoppen we je uitkering.'],
  ['threat', 'Je riskeert een hogere rekening.'],
  ['exclamation', 'Goed gedaan!'],
  ['capitals', 'Dit is BELANGRIJK voor je.'],
  ['capitals', 'Stuur de brief NIET terug.'],
  ['formal-address', 'Wilt u een gesprek?'],
  ['formal-address', 'Hier staat uw plan.'],
  ['formal-address', 'Zorg goed voor uzelf.'],
  ['passive', 'Je brief wordt gelezen door Noor.'],
  ['passive', 'Je gegevens worden veilig bewaard.'],
  ['passive', 'Er is een afspraak gemaakt.'],
  ['passive', 'Het formulier moet worden ingevuld.'],
  ['passive', 'De brief werd gisteren verstuurd.'],
  ['passive', 'Wat afgesproken is, lees je hier.'],
  ['passive', 'Je bent uitgenodigd voor een gesprek.'],
  ['passive', 'De hulp wordt gestopt.'],
  ['passive', 'Je verhaal wordt maar 1 keer verteld.'],
  ['passive', 'Brieven worden door Noor of Sam geopend.'],
  ['deadline', 'De deadline is maandag.'],
  ['deadline', 'Stuur de brief uiterlijk maandag.'],
  ['deadline', 'Je hebt nog 3 dagen.'],
  ['deadline', 'Nog 5 minuten en dan sluit deze pagina.'],
  ['deadline', 'Betaal de rekening binnen 14 dagen.'],
  ['deadline', 'Dit is je laatste kans.'],
  ['deadline', 'De tijd dringt.'],
  ['deadline', 'Deze pagina verloopt over 2 minuten.'],
]

test.each(faults)('finds %s in: %s', (rule, text) => {
  expect(checkText(text).map((finding) => finding.rule)).toContain(rule)
})

test('thirty faults and more are planted, of every rule', () => {
  const planted = faults.map(([rule]) => rule)
  expect(planted.length).toBeGreaterThanOrEqual(30)
  expect(new Set(planted)).toEqual(new Set(Object.keys(hints)))
})

const good: readonly string[] = [
  'Jij kiest waar we mee beginnen.',
  'Veel mensen laten post een tijd liggen. Dat is niet gek.',
  'Wil je dit nu doen, later, of samen met Noor?',
  'Je kunt altijd stoppen. Wat je hebt geschreven, blijft staan.',
  'Er is niets verloren gegaan.',
  'Alles is bewaard. Je kunt later verder.',
  'Er ging iets mis bij ons. Probeer het straks nog een keer.',
  'Noor belt je maandag 3 maart, om 10 uur.',
  'We bellen je binnen 2 dagen.',
  'Dit heeft geen gevolgen voor je uitkering.',
  'Je krijgt geen boete als je nee zegt.',
  'Heb je een boete? Neem de brief mee naar Noor.',
  'Boetes',
  'We nemen niet zomaar maatregelen.',
  'Stress heeft gevolgen voor wat je kunt onthouden.',
  'Het is niet je eigen schuld.',
  'Schulden',
  'Hoe hoog is je schuld?',
  'Je hebt niets verkeerd gedaan.',
  'Je hebt dit niet gekozen.',
  'Je hebt geen account nodig.',
  'Je bent niet alleen.',
  'Heb je de brief nog niet geopend? Dat geeft niet.',
  'Dit is niet verplicht.',
  'Wat is er gebeurd?',
  'Wat is gelukt?',
  'Je hebt het formulier niet fout ingevuld.',
  'De hulp is gestopt.',
  'Mijn gewicht is toegenomen.',
  'De rust is teruggekeerd.',
  'Als je niet kunt komen, kiezen we een andere dag.',
  'Je uitkering stopt niet als je hulp vraagt.',
  'Noor is op vakantie gegaan.',
  'Je bent gegroeid. Kijk maar naar je brug.',
  'Als je moe wordt, heb je misschien te veel gedaan.',
  'Het wordt rustiger en je hebt veel geleerd.',
  'Je bent vandaag wat gespannen. Dat mag.',
  'Hij heeft zijn plan zelf gemaakt.',
  'Geld is niet alles.',
  'Mijn gezicht wordt rood als ik boos ben.',
  'Wat wil je later worden?',
  'Dit is een gedeeld verhaal.',
  'Doelen voor de lange termijn',
  'Je uiterlijk zegt niets over wie je bent.',
  'Het is nooit te laat om te beginnen.',
  'Over 3 dagen praat je met Sam.',
  'Je hoeft niet op te schieten.',
  'Vraag het aan DUO, het UWV of de SVB.',
  'Bewaar dit als PDF of maak een foto van de QR-code.',
  'Kijk op www.voorbeeld.nl/uw-boete voor meer uitleg.',
  'Mail naar uw.gemeente@voorbeeld.nl of bel Noor.',
  'De winkel is open tot 18 u op donderdag.',
  'Je fiets heeft een lekke band. Kan Sam je helpen?',
  'Wie mag dit zien? Dat kies jij.',
  'Noor en Sam overleggen even met elkaar.',
  'Zet de ramen open en drink een kop thee.',
  'Wij helpen je met je huur, bijv. met een brief.',
  'Je plan rust even. Je kunt het weer wakker maken.',
  'Wie hielp je vorige week?',
  'Soms gaat het een stap terug. Dat hoort erbij.',
  'Het Juridisch Loket geeft gratis uitleg.',
  'Je bent welkom, ook als het vandaag niet lukt.',
  'Dit gesprek is voor jou. Jij zit vooraan.',
  'Je gaf jezelf een 6. Wat maakt dat het geen 5 is?',
  'Is je toeslag gestopt? Noor kijkt met je mee.',
]

test.each(good)('finds nothing in: %s', (text) => {
  expect(checkText(text)).toEqual([])
})

describe('a finding', () => {
  test('names the piece of text and a plainer word', () => {
    expect(checkText('Dat is reeds klaar.')).toEqual([
      {
        rule: 'official-word',
        found: 'reeds',
        hint: 'Gebruik een gewoner woord. Bijvoorbeeld: al.',
      },
    ])
  })

  test('is given for every rule that a text breaks', () => {
    const rules = checkText('U heeft niet gereageerd! Derhalve wordt uw uitkering STOPGEZET.')
      .map((finding) => finding.rule)
      .toSorted()
    expect([...new Set(rules)]).toEqual([
      'blame',
      'capitals',
      'exclamation',
      'formal-address',
      'official-word',
      'passive',
      'threat',
    ])
  })

  test('does not come from a sentence of exactly 20 words', () => {
    const twenty = `${Array.from({ length: 20 }, () => 'fiets').join(' ')}.`
    expect(checkText(twenty)).toEqual([])
    expect(checkText(`Mooi ${twenty}`).map((finding) => finding.rule)).toEqual(['long-sentence'])
  })

  test('is the same when the same text is checked twice', () => {
    const text = 'Wij verzoeken u tevens te bellen.'
    expect(checkText(text)).toEqual(checkText(text))
  })
})

describe('the mean sentence length', () => {
  test('counts words per sentence over all texts', () => {
    expect(meanSentenceLength(['Dit is kort. Dit is ook best kort.', 'Ja, dat klopt.'])).toBe(
      11 / 3,
    )
  })

  test('leaves labels out, so that they do not hide long sentences', () => {
    expect(meanSentenceLength(['Mijn plan', 'Verder', 'Jij kiest waar we beginnen.'])).toBe(5)
  })

  test('is 0 when there is nothing to read', () => {
    expect(meanSentenceLength(['', 'Verder'])).toBe(0)
  })
})
