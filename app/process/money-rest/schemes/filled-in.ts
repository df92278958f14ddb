import type { Typed } from '../../../foundation/web/forms.ts'
import { type Draft, fields } from './draft.ts'

/** What stands in the form for a version that is there already. */
export function typedOf({ kind, from, until, body }: Draft): Typed {
  const { forWhom, amount, source } = body
  return {
    [fields.kind]: [kind],
    [fields.name]: [body.name],
    [fields.gives]: [body.gives],
    [fields.amount]: amount === undefined ? [] : [inDutch(amount.amount / 100)],
    [fields.per]: amount === undefined ? [] : [amount.per],
    [fields.isTemporary]: ticked(until !== undefined),
    [fields.ageFrom]: written(forWhom.ageFrom),
    [fields.ageTo]: written(forWhom.ageTo),
    [fields.beforeAow]: ticked(forWhom.beforeAow),
    [fields.percent]: written(forWhom.incomePercent),
    [fields.ownsLittle]: ticked(forWhom.ownsLittle),
    [fields.childFrom]: written(forWhom.childAged?.from),
    [fields.childTo]: written(forWhom.childAged?.to),
    [fields.homes]: forWhom.homes ?? [],
    [fields.studies]: forWhom.studies === undefined ? [] : [forWhom.studies ? 'ja' : 'nee'],
    [fields.alsoAsks]: [body.alsoAsks.join('\n')],
    [fields.howToAsk]: [body.howToAsk],
    [fields.papers]: [body.papers.join('\n')],
    [fields.from]: [from],
    [fields.until]: until === undefined ? [] : [until],
    [fields.law]: [source.law],
    [fields.article]: [source.article],
    [fields.link]: [source.link],
    [fields.reviewedOn]: [body.reviewedOn],
  }
}

function written(value: number | undefined): readonly string[] {
  return value === undefined ? [] : [inDutch(value)]
}

function ticked(isSo: boolean | undefined): readonly string[] {
  return isSo === true ? ['ja'] : []
}

function inDutch(value: number): string {
  return String(value).replace('.', ',')
}
