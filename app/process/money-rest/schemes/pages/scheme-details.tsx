import type { ComponentChildren } from 'preact'
import { inEuros } from '../../engine/explaining.ts'
import { conditionsOf } from '../../engine/schemes/conditions.ts'
import { sayCondition } from '../../engine/schemes/explaining-schemes.ts'
import { nl as schemesInDutch } from '../../engine/schemes/words/nl.ts'
import type { Proposal, SchemeBody } from '../proposal.ts'
import { schemeWords } from '../words/staff.ts'
import { writtenDay, periodInWords } from './dates.ts'

const words = schemeWords.version

/** All that a version says, as the administrators read it. */
export function SchemeDetails(props: { readonly version: Proposal; readonly body: SchemeBody }) {
  const { body } = props
  const { kind, from, until } = props.version
  const { amount, source } = body
  return (
    <dl class="answers">
      <Part term={words.kind}>{schemeWords.kinds[kind]}</Part>
      <Part term={words.gives}>{body.gives}</Part>
      {amount !== undefined && (
        <Part term={words.amount}>
          {inEuros(amount.amount)} {schemeWords.per[amount.per]}
        </Part>
      )}
      <div>
        <dt>{words.forWhom}</dt>
        <dd>
          <ForWhom body={body} />
        </dd>
      </div>
      <ListPart term={words.alsoAsks} lines={body.alsoAsks} />
      <Part term={words.howToAsk}>{body.howToAsk}</Part>
      <ListPart term={words.papers} lines={body.papers} />
      <Part term={words.days}>{periodInWords(from, until)}</Part>
      <div>
        <dt>{words.source}</dt>
        <dd>
          {source.law}, {source.article}.{' '}
          <a href={source.link} rel="noreferrer">
            {source.link}
          </a>
        </dd>
      </div>
      <Part term={words.reviewedOn}>{writtenDay(body.reviewedOn)}</Part>
    </dl>
  )
}

/** The conditions, in the sentences that a resident reads who meets them. */
function ForWhom({ body }: { readonly body: SchemeBody }) {
  const conditions = conditionsOf(body.forWhom)
  if (conditions.length === 0) return <>{words.everybody}</>
  return (
    <ul>
      {conditions.map((condition) => (
        <li key={condition.about}>
          {sayCondition(condition, true, schemesInDutch)}
          {condition.about === 'home' &&
            ` (${condition.homes.map((home) => schemeWords.homes[home]).join(', ')})`}
        </li>
      ))}
    </ul>
  )
}

function Part(props: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function ListPart(props: { readonly term: string; readonly lines: readonly string[] }) {
  const { term, lines } = props
  if (lines.length === 0) return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
