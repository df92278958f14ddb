import { asWritten, markOf, Worded } from '../../../foundation/language/wording.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { inEuros } from '../engine/explaining.ts'
import type { CheckedScheme, SchemeOutcome } from '../engine/schemes/check-schemes.ts'
import { explainScheme, sayCondition } from '../engine/schemes/explaining-schemes.ts'
import { type SchemeAmount, schemeKinds } from '../engine/schemes/scheme.ts'
import type { Explanation } from '../engine/words/nl.ts'
import type { MoneyWords } from '../words/nl.ts'
import { Lines } from './lines.tsx'

interface SchemesProps {
  readonly schemes: readonly CheckedScheme[]
  readonly words: MoneyWords
  readonly explained: Explanation
}

type OfKind<Kind extends SchemeOutcome['kind']> = CheckedScheme & {
  readonly outcome: Extract<SchemeOutcome, { kind: Kind }>
}

function ofKind<Kind extends SchemeOutcome['kind']>(
  schemes: readonly CheckedScheme[],
  kind: Kind,
): readonly OfKind<Kind>[] {
  return schemes.filter((one): one is OfKind<Kind> => one.outcome.kind === kind)
}

/** What the municipality may have for this household, a card for each kind: never that they get it. */
export function SchemeCards({ schemes, words, explained }: SchemesProps) {
  const possible = ofKind(schemes, 'possible')
  const kinds = schemeKinds.filter((kind) => possible.some(({ scheme }) => scheme.kind === kind))
  return (
    <>
      {kinds.map((kind) => (
        <Card key={kind} heading={words.schemes.kinds[kind].name}>
          <p>
            <strong>{words.schemes.maybe}</strong>
          </p>
          {possible
            .filter(({ scheme }) => scheme.kind === kind)
            .map((found) => (
              <Possible key={found.scheme.key} {...{ found, words, explained }} />
            ))}
        </Card>
      ))}
    </>
  )
}

function Possible(props: {
  readonly found: CheckedScheme
  readonly words: MoneyWords
  readonly explained: Explanation
}) {
  const { words, explained } = props
  const { scheme, outcome } = props.found
  const { schemes, result } = words
  const lines = explainScheme(outcome, explained)
  return (
    <div class="scheme">
      <h3 {...written(scheme.name, words)}>{scheme.name}</h3>
      <p {...written(scheme.gives, words)}>{scheme.gives}</p>
      {scheme.amount !== undefined && (
        <p>{schemes.amount(sayAmount(scheme.amount, words, explained))}</p>
      )}
      <details class="scheme__more">
        <summary>
          {schemes.howToAsk}
          <span class="visually-hidden">
            : <Worded of={asWritten(scheme.name, words.language)} />
          </span>
        </summary>
        <div class="scheme__asking">
          <p {...written(scheme.howToAsk, words)}>{scheme.howToAsk}</p>
          <Texts heading={schemes.papers} texts={scheme.papers} words={words} />
          <Texts heading={schemes.alsoAsks} texts={scheme.alsoAsks} words={words} />
          {lines.length > 0 && (
            <div class="working-out">
              <h4>{result.how}</h4>
              <Lines lines={lines} words={words} />
            </div>
          )}
          <p>
            <a href={scheme.source.link} rel="noreferrer">
              {schemes.more}
              <span class="visually-hidden">
                : <Worded of={asWritten(scheme.name, words.language)} />
              </span>
            </a>
          </p>
        </div>
      </details>
    </div>
  )
}

/** The municipality writes Dutch; on other pages that is said, so that a voice reads it as such. */
function written(text: string, words: MoneyWords) {
  return markOf(asWritten(text, words.language))
}

function sayAmount({ per, amount }: SchemeAmount, words: MoneyWords, { per: often }: Explanation) {
  return `${inEuros(amount)} ${per === 'once' ? words.schemes.once : often[per]}`
}

function Texts(props: {
  readonly heading: string
  readonly texts: readonly string[]
  readonly words: MoneyWords
}) {
  const { heading, texts, words } = props
  if (texts.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {texts.map((text) => (
          <li key={text} {...written(text, words)}>
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Of which too little is known: what would decide it, said once for all that need the same. */
export function OpenSchemes({ schemes, words }: Omit<SchemesProps, 'explained'>) {
  const open = ofKind(schemes, 'not-enough-known')
  const needs = new Map(open.map(({ outcome: { asks } }) => [asks.toSorted().join(' '), asks]))
  return (
    <>
      {[...needs].map(([need, asks]) => (
        <div key={need}>
          {open
            .filter(({ outcome }) => outcome.asks.toSorted().join(' ') === need)
            .map(({ scheme: { key, name } }) => (
              <dt key={key} {...written(name, words)}>
                {name}
              </dt>
            ))}
          <dd>
            {words.result.missing}
            <ul>
              {asks.map((fact) => (
                <li key={fact}>
                  {words.questions[fact].ask} {words.questions[fact].find}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </>
  )
}

/** What does not fit now, and why. */
export function RefusedSchemes({ schemes, words, explained }: SchemesProps) {
  return (
    <>
      {ofKind(schemes, 'no').map(({ scheme, outcome }) => (
        <div key={scheme.key}>
          <dt {...written(scheme.name, words)}>{scheme.name}</dt>
          <dd>{sayCondition(outcome.because.condition, false, explained.schemes)}</dd>
        </div>
      ))}
    </>
  )
}
