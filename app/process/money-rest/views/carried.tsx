import { carry } from '../answers.ts'
import type { Told } from '../engine/facts.ts'
import { paths } from '../paths.ts'
import type { CheckForms } from './check-forms.ts'

/** The forms of the check that keeps nothing: all that was told travels along in them. */
export function formsThatCarry(told: Told): CheckForms {
  const hidden = carry(told).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  return { question: paths.question, whatIf: paths.whatIf, check: paths.check, hidden }
}
