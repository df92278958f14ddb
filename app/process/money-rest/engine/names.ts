/** What a figure is; the words have a sentence for each. */
export type FigureName =
  | 'income'
  | 'partner-income'
  | 'joint-income'
  | 'assets'
  | 'most-owned'
  | 'threshold-income'
  | 'income-above'
  | 'standard-premium'
  | 'standard-premiums'
  | 'own-part'
  | 'own-part-below'
  | 'own-part-above'
  | 'half'
  | 'a-month'
  | 'least-paid'
  | 'healthcare-benefit-exact'
  | 'healthcare-benefit'

/** What a household has to meet. */
export type ConditionName = 'is-18' | 'is-insured' | 'owns-little-enough' | 'is-enough-to-be-paid'

/** What was taken to be so, and is said with every amount. */
export type AssumptionName = 'income-stays-so' | 'whole-year'

/** Why it can only be said that something is possible. */
export type PossibleName = 'asked-at-the-municipality'
