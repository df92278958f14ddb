/** When the same words do no harm: "geen boete", "Heb je een boete?", the label "Boetes". */
export type Harmless = 'negated' | 'asked' | 'label' | 'about-stress'

export type Phrase = { readonly pattern: RegExp; readonly unless: readonly Harmless[] }

/** Up to so many words in between, within one part of a sentence. */
export const some = (most: number): string => `(?:[^\\s,;:.?!]+ ){0,${most}}`
