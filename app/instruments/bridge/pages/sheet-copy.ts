import type { Problems, Typed } from '../../../foundation/web/forms.ts'
import type { Verdict } from '../../../foundation/verdict.ts'
import { answerDomain, answerPillar, chooseBeginning, type Said } from '../bridge.ts'
import { domainsOf, type Pillar } from '../pillars.ts'
import { readBeginning, readDomainAnswer, readPillarAnswer } from './answer-forms.ts'

/** The fields of one pillar or domain on the sheet: `housing.now`, `money.words`. */
function fieldsOf(typed: Typed, name: string): Typed {
  const prefix = `${name}.`
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([field]) => field.startsWith(prefix))
      .map(([field, values]) => [field.slice(prefix.length), values]),
  )
}

export type Copied =
  | { readonly ok: true; readonly said: Said }
  | { readonly ok: false; readonly problems: Problems }

/** Copies a filled-in sheet, through the same rules as a talk that goes step by step: all of it or nothing. */
export function copySheet(before: Said, pillars: readonly Pillar[], typed: Typed): Copied {
  let said = before
  const problems: Record<string, string> = {}
  const take = (field: string, verdict: Verdict<Said, string>): void => {
    if (verdict.ok) said = verdict.value
    else problems[field] = verdict.reason
  }
  for (const { name } of pillars) {
    const answer = readPillarAnswer(fieldsOf(typed, name))
    if (answer.ok) take(name, answerPillar(said, pillars, name, answer.value))
  }
  for (const domain of domainsOf(pillars)) {
    const answer = readDomainAnswer(fieldsOf(typed, domain))
    if (answer.ok) take(domain, answerDomain(said, pillars, domain, answer.value))
    else problems[`${domain}.words`] = 'too-long'
  }
  const beginning = readBeginning(typed)
  if (beginning.ok) take('beginWith', chooseBeginning(said, pillars, beginning.value))
  else Object.assign(problems, beginning.problems)
  return Object.keys(problems).length === 0 ? { ok: true, said } : { ok: false, problems }
}

/** A talk as the fields of the sheet show it. */
export function sheetFields(said: Said): Typed {
  const typed: Record<string, readonly string[]> = {
    beginWith: said.beginWith,
    longGoal: [said.longGoal],
    shortGoal: [said.shortGoal],
  }
  for (const [name, answer] of Object.entries(said.pillars)) {
    typed[`${name}.now`] = [String(answer.now ?? '')]
    typed[`${name}.wanted`] = [String(answer.wanted ?? '')]
    typed[`${name}.carriedBy`] = answer.carriedBy
  }
  for (const [name, answer] of Object.entries(said.domains)) {
    typed[`${name}.stress`] = [String(answer.stress ?? '')]
    typed[`${name}.coping`] = [String(answer.coping ?? '')]
    typed[`${name}.words`] = [answer.words]
  }
  return typed
}
