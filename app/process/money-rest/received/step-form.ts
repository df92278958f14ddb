import { z } from 'zod'
import { asId } from '../../../foundation/ids.ts'
import { choice, day, optionalText } from '../../../foundation/web/fields.ts'
import { checkForm, type Checked, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { asYear, readAmount, type Span, spans } from '../amounts.ts'
import type { Cents } from '../engine/money.ts'
import type { Paper } from './papers.ts'
import type { Provision, Said, Step } from './provisions.ts'
import { readyPapers, type TakingProblem } from './taking.ts'
import type { ReceivedWords } from './words/words.ts'

/** The steps that forms of the page ask for. */
const stepKinds = [
  'paper',
  'asked',
  'decided',
  'objected',
  'came',
  'rested',
  'closed',
  'opened',
  'helper',
] as const
export type StepKind = (typeof stepKinds)[number]

/** The fields of the forms; each has a name of its own, because several forms stand on one page. */
export const fields = {
  step: 'stap',
  id: 'id',
  seen: 'gezien',
  paper: 'papier',
  ready: 'klaar',
  askedOn: 'aangevraagd-op',
  askedBy: 'aangevraagd-door',
  outcome: 'besluit',
  decidedOn: 'besloten-op',
  amount: 'bedrag',
  per: 'bedrag-per',
  backPay: 'bedrag-ineens',
  objectedOn: 'bezwaar-op',
  came: 'gekomen',
  words: 'gekomen-woorden',
  helper: 'helpt',
} as const

export type StepProblem = keyof ReceivedWords['problems']
export type StepProblems = Readonly<Record<string, StepProblem>>

export function stepKindOf(typed: Typed): StepKind | undefined {
  return stepKinds.find((kind) => kind === typedText(typed, fields.step))
}

interface Around {
  readonly provision: Provision
  readonly papers: readonly Paper[]
  readonly said: Said
}

/** Reads a step from its form; what is not right comes back by field. */
export function readStepForm(kind: StepKind, typed: Typed, around: Around): Checked<Step> {
  const { said } = around
  if (kind === 'paper') return readPaper(typed, around.papers)
  if (kind === 'asked') return readAsked(typed, around.provision)
  if (kind === 'decided') return readDecided(typed)
  if (kind === 'objected') return readObjected(typed)
  if (kind === 'came') return readCame(typed, said)
  if (kind === 'helper') return readHelper(typed)
  return { ok: true, value: kind === 'opened' ? { kind } : { kind, said } }
}

function refused(field: string, reason: StepProblem): Checked<Step> {
  return { ok: false, problems: { [field]: reason } }
}

function readPaper(typed: Typed, papers: readonly Paper[]): Checked<Step> {
  const paper = papers.find(({ key }) => key === typedText(typed, fields.paper))
  if (paper === undefined) return refused(fields.step, 'no-choice')
  const isReady = typedText(typed, fields.ready) !== 'nee'
  return { ok: true, value: { kind: 'paper', paper: paper.key, isReady } }
}

function readAsked(typed: Typed, provision: Provision): Checked<Step> {
  const form = checkForm(z.object({ [fields.askedOn]: day('no-day') }), typed)
  if (!form.ok) return form
  const whom = typedText(typed, fields.askedBy)
  const by = whom === 'resident' ? whom : asId<'person'>(whom)
  if (by === undefined) return refused(fields.askedBy, 'no-choice')
  const on = form.value[fields.askedOn] ?? ''
  return { ok: true, value: { kind: 'asked', on, by, papers: readyPapers(provision) } }
}

const decision = z.object({
  [fields.outcome]: choice(['granted', 'refused'], 'no-choice'),
  [fields.decidedOn]: day('no-day'),
})

function readDecided(typed: Typed): Checked<Step> {
  const form = checkForm(decision, typed)
  const outcome = typedText(typed, fields.outcome)
  const amounts = outcome === 'granted' ? readAmounts(typed) : { ok: true as const, value: none }
  const problems = {
    ...(form.ok ? {} : form.problems),
    ...(amounts.ok ? {} : amounts.problems),
  }
  if (!form.ok || !amounts.ok) return { ok: false, problems }
  const on = typedText(typed, fields.decidedOn)
  if (outcome === 'refused') return { ok: true, value: { kind: 'decided', on, outcome } }
  return { ok: true, value: { kind: 'decided', on, outcome: 'granted', ...amounts.value } }
}

interface Amounts {
  readonly aYear: Cents<'year'>
  readonly backPay: Cents<'once'>
}
const none: Amounts = { aYear: 0 as Cents<'year'>, backPay: 0 as Cents<'once'> }

/** Money that comes once may be all there is; then nothing comes in a year. */
function readAmounts(typed: Typed): Checked<Amounts> {
  const [amount, once] = [typedText(typed, fields.amount), typedText(typed, fields.backPay)]
  const backPay = once.trim() === '' ? undefined : readAmount(once)
  const isOnceOnly = amount.trim() === '' && backPay?.ok === true && backPay.value > 0
  const aSpan = isOnceOnly ? readAmount('0') : readAmount(amount)
  const problems = {
    ...(aSpan.ok ? {} : { [fields.amount]: aSpan.reason }),
    ...(backPay === undefined || backPay.ok ? {} : { [fields.backPay]: backPay.reason }),
  }
  if (!aSpan.ok || backPay?.ok === false) return { ok: false, problems }
  const aYear = asYear(aSpan.value, spanIn(typed))
  if (aYear > mostAYear) return { ok: false, problems: { [fields.amount]: 'too-large' } }
  return { ok: true, value: { aYear, backPay: (backPay?.value ?? 0) as Cents<'once'> } }
}

/** More than this in a year is a slip of the keys or of the period. In cents. */
const mostAYear = 20_000_000

export function spanIn(typed: Typed): Span {
  return spans.find((span) => span === typedText(typed, fields.per)) ?? 'month'
}

function readObjected(typed: Typed): Checked<Step> {
  const form = checkForm(z.object({ [fields.objectedOn]: day('no-day') }), typed)
  if (!form.ok) return form
  return { ok: true, value: { kind: 'objected', on: form.value[fields.objectedOn] ?? '' } }
}

const cameShape = z.object({
  came: choice(['all', 'not-yet', 'otherwise'], 'no-choice'),
  words: optionalText('too-long', 500),
})

function readCame(typed: Typed, said: Said): Checked<Step> {
  const given = { came: typed[fields.came] ?? [], words: typed[fields.words] ?? [] }
  const form = checkForm(cameShape, given)
  if (form.ok) {
    const { came, words } = form.value
    return { ok: true, value: { kind: 'came', what: came, words, said } }
  }
  const { came, words } = form.problems
  return {
    ok: false,
    problems: {
      ...(came === undefined ? {} : { [fields.came]: came }),
      ...(words === undefined ? {} : { [fields.words]: words }),
    },
  }
}

function readHelper(typed: Typed): Checked<Step> {
  const person = asId<'person'>(typedText(typed, fields.helper))
  if (person === undefined) return refused(fields.helper, 'no-helper')
  return { ok: true, value: { kind: 'helper', person } }
}

/** Where on the page a rule's no is said: at the field it is about, else above. */
export function fieldOf(kind: StepKind, reason: TakingProblem): string {
  const isAboutDay = ['before-asking', 'before-decision', 'not-yet', 'too-long-ago'].includes(
    reason,
  )
  const days: { readonly [K in StepKind]?: string } = {
    asked: fields.askedOn,
    decided: fields.decidedOn,
    objected: fields.objectedOn,
  }
  if (isAboutDay) return days[kind] ?? fields.step
  if (reason === 'not-in-team') return kind === 'helper' ? fields.helper : fields.askedBy
  return fields.step
}
