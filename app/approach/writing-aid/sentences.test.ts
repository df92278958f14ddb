import { expect, test } from 'vitest'
import { sentencesOf, wordsOf } from './sentences.ts'

test.each<[text: string, sentences: string[]]>([
  ['', []],
  ['Mijn plan', ['Mijn plan']],
  ['Dag Noor. Hoe gaat het?', ['Dag Noor.', 'Hoe gaat het?']],
  ['Kom om 10.30 uur. Neem je post mee.', ['Kom om 10.30 uur.', 'Neem je post mee.']],
  ['Je krijgt € 1.250,50 terug. Fijn.', ['Je krijgt € 1.250,50 terug.', 'Fijn.']],
  ['Neem iets mee, bijv. Brieven van de bank.', ['Neem iets mee, bijv. Brieven van de bank.']],
  ['Bel dhr. Jansen of mw. Bakker.', ['Bel dhr. Jansen of mw. Bakker.']],
  ['Je praat met J. de Vries. Zij luistert.', ['Je praat met J. de Vries.', 'Zij luistert.']],
  [
    'Kijk op www.voorbeeld.nl/pad. Daar staat meer.',
    ['Kijk op www.voorbeeld.nl/pad.', 'Daar staat meer.'],
  ],
  ['1. Open je post. 2. Bel Noor.', ['1. Open je post.', '2. Bel Noor.']],
  ['Het was in 2024. Toen kwam Sam.', ['Het was in 2024.', 'Toen kwam Sam.']],
  ['Ik wil graag ... rust. En jij?', ['Ik wil graag ... rust.', 'En jij?']],
  ['"Hoe gaat het?" vraagt Noor. "Goed."', ['"Hoe gaat het?" vraagt Noor.', '"Goed."']],
  ["Rust even. 's Avonds bel ik.", ['Rust even.', "'s Avonds bel ik."]],
  ['Eerste regel\nTweede regel', ['Eerste regel', 'Tweede regel']],
  ['Dit is klaar.  \n\n Nu jij.', ['Dit is klaar.', 'Nu jij.']],
])('splits %j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

test.each<[sentence: string, count: number]>([
  ['Kom om 10.30 uur.', 4],
  ['Je krijgt € 50 terug – fijn.', 5],
  ['Kijk op www.voorbeeld.nl/pad?x=1.', 3],
  ['Werk en/of opleiding', 3],
  ['Een ID-kaart is goed.', 4],
  ["'s Avonds, om 8 uur", 5],
  ['– …', 0],
])('counts the words of %j', (sentence, count) => {
  expect(wordsOf(sentence)).toHaveLength(count)
})
