import { z } from 'zod'
import { choices, optionalText } from '../../../foundation/web/fields.ts'
import { checkForm, type Checked, type Typed } from '../../../foundation/web/forms.ts'
import {
  carriers,
  type DomainAnswer,
  type PillarAnswer,
  type Said,
  type Step,
  steps,
} from '../bridge.ts'
import { domainNames } from '../pillars.ts'

/** What the forms of a talk send, read into answers. A step that is no step counts as not answered. */

const step = z
  .array(z.string())
  .default([])
  .transform((values): Step | undefined => steps.find((known) => String(known) === values[0]))

const pillarShape = z.object({ now: step, wanted: step, carriedBy: choices(carriers, 'unknown') })

export function readPillarAnswer(typed: Typed): Checked<PillarAnswer> {
  const form = checkForm(pillarShape, typed)
  if (!form.ok) return form
  const { now, wanted, carriedBy } = form.value
  const places = {
    ...(now === undefined ? {} : { now }),
    ...(wanted === undefined ? {} : { wanted }),
  }
  return { ok: true, value: { ...places, carriedBy } }
}

const domainShape = z.object({ stress: step, coping: step, words: optionalText('too-long', 1000) })

export function readDomainAnswer(typed: Typed): Checked<DomainAnswer> {
  const form = checkForm(domainShape, typed)
  if (!form.ok) return form
  const { stress, coping, words } = form.value
  const felt = {
    ...(stress === undefined ? {} : { stress }),
    ...(coping === undefined ? {} : { coping }),
  }
  return { ok: true, value: { ...felt, words } }
}

const beginningShape = z.object({
  beginWith: choices(domainNames, 'domain-not-here'),
  longGoal: optionalText('too-long', 300),
  shortGoal: optionalText('too-long', 300),
})

export function readBeginning(
  typed: Typed,
): Checked<Pick<Said, 'beginWith' | 'longGoal' | 'shortGoal'>> {
  return checkForm(beginningShape, typed)
}
