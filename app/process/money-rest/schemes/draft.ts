import { z } from 'zod'
import { choice, choices, isDay, optionalText, text } from '../../../foundation/web/fields.ts'
import { type Checked, checkForm, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { no, type ReasonOf, type Verdict, yes } from '../../../foundation/verdict.ts'
import { homes } from '../answers.ts'
import type { Day } from '../engine/calendar.ts'
import {
  type Conditions,
  type SchemeKind,
  schemeKinds,
  temporaryKinds,
} from '../engine/schemes/scheme.ts'
import type { SchemeBody } from './proposal.ts'
import {
  type Ages,
  mostAge,
  oldestChild,
  readAges,
  readPercent,
  readSchemeAmount,
  schemeDay,
} from './units.ts'

/** What an administrator filled in, when all of it can be read. */
export interface Draft {
  readonly kind: SchemeKind
  readonly from: Day
  readonly until: Day | undefined
  readonly body: SchemeBody
}

/** The fields of the form. */
export const fields = {
  kind: 'kind',
  name: 'name',
  gives: 'gives',
  amount: 'amount',
  per: 'per',
  isTemporary: 'is-temporary',
  ageFrom: 'age-from',
  ageTo: 'age-to',
  beforeAow: 'before-aow',
  percent: 'percent',
  ownsLittle: 'owns-little',
  childFrom: 'child-from',
  childTo: 'child-to',
  homes: 'homes',
  studies: 'studies',
  alsoAsks: 'also-asks',
  howToAsk: 'how-to-ask',
  papers: 'papers',
  from: 'from',
  until: 'until',
  law: 'law',
  article: 'article',
  link: 'link',
  reviewedOn: 'reviewed-on',
} as const

const shape = z.object({
  [fields.kind]: choice(schemeKinds, 'choose-kind'),
  [fields.name]: text('name-missing', 80),
  [fields.gives]: text('gives-missing', 400),
  [fields.isTemporary]: optionalText(),
  [fields.beforeAow]: optionalText(),
  [fields.ownsLittle]: optionalText(),
  [fields.homes]: choices(homes, 'choose-home'),
  [fields.studies]: optionalText(),
  [fields.alsoAsks]: lines(),
  [fields.howToAsk]: text('how-missing', 400),
  [fields.papers]: lines(),
  [fields.from]: schemeDay('from-missing'),
  [fields.law]: text('law-missing', 120),
  [fields.article]: text('article-missing', 120),
  [fields.link]: text('link-missing', 300).refine(isSecureLink, 'link-wrong'),
  [fields.reviewedOn]: schemeDay('reviewed-missing'),
})

/** One thing on each line, as a list. */
function lines() {
  return optionalText('too-long', 1200)
    .transform((all) =>
      all
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine((all) => all.length <= 8, 'too-many-lines')
}

function isSecureLink(link: string): boolean {
  return URL.canParse(link) && new URL(link).protocol === 'https:'
}

/** Reads the form, and says of each field what is not right with it, all at once. */
export function readDraft(typed: Typed, today: Day): Checked<Draft> {
  const read = checkForm(shape, typed)
  const units = readUnits(typed)
  const until = readUntil(typed)
  const problems = {
    ...units.problems,
    ...(until.ok ? {} : { [fields.until]: until.reason }),
    ...(typedText(typed, fields.reviewedOn) > today
      ? { [fields.reviewedOn]: 'reviewed-in-the-future' }
      : {}),
    ...(read.ok ? {} : read.problems),
  }
  if (!read.ok || !until.ok || Object.keys(problems).length > 0) return { ok: false, problems }
  const { value } = read
  const draft = { kind: value[fields.kind], from: value[fields.from], until: until.value }
  return { ok: true, value: { ...draft, body: bodyOf(value, units) } }
}

type Units = ReturnType<typeof readUnits>

/** What has a unit, or is a number: each with its own way to be wrong. */
function readUnits(typed: Typed) {
  const at = (field: string) => typedText(typed, field)
  const amount = readSchemeAmount(at(fields.amount), at(fields.per))
  const percent = readPercent(at(fields.percent))
  const ages = readAges(at(fields.ageFrom), at(fields.ageTo), mostAge)
  const childAges = readAges(at(fields.childFrom), at(fields.childTo), oldestChild)
  return {
    amount: amount.ok ? amount.value : undefined,
    percent: percent.ok ? percent.value : undefined,
    ages: ages.ok ? ages.value : {},
    childAges: childAges.ok ? childAges.value : {},
    problems: {
      ...(amount.ok ? {} : { [placeOfAmount(amount.reason)]: amount.reason }),
      ...(percent.ok ? {} : { [fields.percent]: percent.reason }),
      ...(ages.ok ? {} : { [fields.ageFrom]: ages.reason }),
      ...(childAges.ok ? {} : { [fields.childFrom]: childAges.reason }),
    },
  }
}

function placeOfAmount(reason: ReasonOf<typeof readSchemeAmount>): string {
  return reason === 'period-missing' ? fields.per : fields.amount
}

function bodyOf(value: z.infer<typeof shape>, units: Units): SchemeBody {
  return {
    name: value[fields.name],
    gives: value[fields.gives],
    ...(units.amount === undefined ? {} : { amount: units.amount }),
    forWhom: forWhom(value, units),
    alsoAsks: value[fields.alsoAsks],
    howToAsk: value[fields.howToAsk],
    papers: value[fields.papers],
    source: {
      law: value[fields.law],
      article: value[fields.article],
      link: value[fields.link],
    },
    reviewedOn: value[fields.reviewedOn],
  }
}

function forWhom(value: z.infer<typeof shape>, { ages, childAges, percent }: Units): Conditions {
  const homesAsked = value[fields.homes]
  return {
    ...(ages.from === undefined ? {} : { ageFrom: ages.from }),
    ...(ages.to === undefined ? {} : { ageTo: ages.to }),
    ...(value[fields.beforeAow] === '' ? {} : { beforeAow: true }),
    ...(percent === undefined ? {} : { incomePercent: percent }),
    ...(value[fields.ownsLittle] === '' ? {} : { ownsLittle: true }),
    ...childCondition(childAges),
    ...(homesAsked.length === 0 ? {} : { homes: homesAsked }),
    ...studiesCondition(value[fields.studies]),
  }
}

function childCondition({ from, to }: Ages): Pick<Conditions, 'childAged'> {
  if (from === undefined && to === undefined) return {}
  return { childAged: { from: from ?? 0, to: to ?? oldestChild } }
}

function studiesCondition(answer: string): Pick<Conditions, 'studies'> {
  return answer === 'ja' || answer === 'nee' ? { studies: answer === 'ja' } : {}
}

/** The last day, which something temporary must have: it then goes away by itself. */
function readUntil(
  typed: Typed,
): Verdict<Day | undefined, 'no-day' | 'day-out-of-range' | 'end-missing' | 'until-before-from'> {
  const until = typedText(typed, fields.until)
  const kind = schemeKinds.find((one) => one === typedText(typed, fields.kind))
  const isTemporary =
    typedText(typed, fields.isTemporary) !== '' ||
    (kind !== undefined && temporaryKinds.includes(kind))
  if (until === '') return isTemporary ? no('end-missing') : yes(undefined)
  if (!isDay(until)) return no('no-day')
  const read = schemeDay('no-day').safeParse([until])
  if (!read.success) return no('day-out-of-range')
  const from = typedText(typed, fields.from)
  return from !== '' && until < from ? no('until-before-from') : yes(read.data)
}

/** Why a field was not taken; the words have a sentence for each. */
export type DraftProblem =
  | ReasonOf<typeof readSchemeAmount>
  | ReasonOf<typeof readPercent>
  | ReasonOf<typeof readAges>
  | ReasonOf<typeof readUntil>
  | 'choose-kind'
  | 'name-missing'
  | 'gives-missing'
  | 'choose-home'
  | 'how-missing'
  | 'too-long'
  | 'too-many-lines'
  | 'from-missing'
  | 'law-missing'
  | 'article-missing'
  | 'link-missing'
  | 'link-wrong'
  | 'reviewed-missing'
  | 'reviewed-in-the-future'
