export { checkText } from './plain-language.ts'
export { meanSentenceLength } from './plain-language.ts'
export { collectTexts } from './word-files.ts'
