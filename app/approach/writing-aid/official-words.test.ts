import { expect, test } from 'vitest'
import { findOfficialWords } from './official-word-finder.ts'
import { officialWords } from './official-words.ts'

const forms = officialWords.flatMap(([word]) => word.split('|'))

test('the list holds at least 200 words', () => {
  expect(officialWords.length).toBeGreaterThanOrEqual(200)
})

test('no form stands in the list twice', () => {
  expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
})

test('every form is found in a sentence, also with a capital', () => {
  const missed = forms.filter((form) => {
    const capital = form.charAt(0).toUpperCase() + form.slice(1)
    return (
      findOfficialWords(`Zo ${form} dus.`).length !== 1 ||
      findOfficialWords(`${capital} dus.`).length !== 1
    )
  })
  expect(missed).toEqual([])
})

test('no plainer word is itself official', () => {
  expect(officialWords.filter(([, plainer]) => findOfficialWords(plainer).length > 0)).toEqual([])
})

test('an official word inside a longer word is left alone', () => {
  expect(findOfficialWords('De Participatiewet en een notaris.')).toEqual([])
})
