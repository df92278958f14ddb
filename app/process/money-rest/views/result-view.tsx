import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { type Check, type ProvisionName, provisionNames } from '../engine/check.ts'
import { explainOutcome, inEuros } from '../engine/explaining.ts'
import type { Told } from '../engine/facts.ts'
import { cents } from '../engine/money.ts'
import type { Outcome } from '../engine/outcome.ts'
import { checkSchemes, type CheckedScheme } from '../engine/schemes/check-schemes.ts'
import { kindsWithout, type Scheme, type SchemeKind } from '../engine/schemes/scheme.ts'
import type { Explanation } from '../engine/words/nl.ts'
import type { MoneyWords } from '../words/nl.ts'
import { BeforeButton } from './before-button.tsx'
import type { CheckForms } from './check-forms.ts'
import { Lines } from './lines.tsx'
import { OpenSchemes, RefusedSchemes, SchemeCards } from './scheme-results.tsx'

type OfKind<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>

interface Found<Kind extends Outcome['kind']> {
  readonly name: ProvisionName
  readonly outcome: OfKind<Kind>
}

function ofKind<Kind extends Outcome['kind']>(found: Check, kind: Kind): readonly Found<Kind>[] {
  return provisionNames.flatMap((name) => {
    const outcome = found.outcomes[name]
    return outcome.kind === kind ? [{ name, outcome: outcome as OfKind<Kind> }] : []
  })
}

/** What came of the questions: what to ask for, what may be, what does not fit, and what was not looked at. */
export function ResultView(props: {
  readonly found: Check
  readonly told: Told
  /** The municipality's own, of all days. */
  readonly schemes: readonly Scheme[]
  readonly words: MoneyWords
  readonly explained: Explanation
  readonly forms: CheckForms
  /** Whether there is a question to go back to. */
  readonly hasBefore: boolean
  /** The day of the check, in words. */
  readonly date: string
}) {
  const { found, told, words, explained, forms } = props
  const { result } = words
  const schemes = checkSchemes(props.schemes, told, found.on)
  const isSomethingPossible = schemes.some(({ outcome }) => outcome.kind === 'possible')
  const likely = ofKind(found, 'likely')
  const together = likely.reduce((total, { outcome }) => total + cents(outcome.month.exact), 0)
  return (
    <>
      <h1>{result.title}</h1>
      <KeptLess found={found} words={words} />
      {likely.length === 0 && !isSomethingPossible && <p>{result.nothing}</p>}
      {likely.length > 0 && (
        <>
          <p>{result.together(inWholeEuros(together))}</p>
          {forms.next === undefined && <p>{result.already}</p>}
        </>
      )}
      {likely.map((one) => (
        <Likely key={one.name} found={one} words={words} explained={explained} />
      ))}
      <SchemeCards {...{ schemes, words, explained }} />
      <Maybe {...{ found, schemes, words, explained }} />
      <NotNow {...{ found, schemes, words, explained }} />
      <Unchecked found={found} words={words} kinds={kindsWithout(props.schemes, found.on)} />
      <AfterAll {...props} />
    </>
  )
}

/** Cents would promise more than is known. */
function inWholeEuros(amount: number): string {
  return inEuros(Math.floor(amount / 100) * 100)
}

/** What it is worth, and where to go from here: to paper, to what may change, or back. */
function AfterAll(props: {
  readonly words: MoneyWords
  readonly forms: CheckForms
  readonly hasBefore: boolean
  readonly date: string
}) {
  const { words, forms, hasBefore, date } = props
  const { result } = words
  return (
    <>
      <p>{result.date(date)}</p>
      <p>{result.noRight}</p>
      <p>
        <a href="https://www.toeslagen.nl" rel="noreferrer">
          {result.official}
        </a>
      </p>
      {forms.next}
      <div class="stack after-check">
        <button
          type="button"
          class={
            forms.next === undefined ? 'button button--wide' : 'button button--second button--wide'
          }
          data-print
          hidden
        >
          {result.print}
        </button>
        <form method="post" action={forms.whatIf}>
          {forms.hidden}
          <Button weight="second" wide>
            {words.whatIf.link}
          </Button>
        </form>
        {hasBefore && (
          <form method="post" action={forms.question}>
            {forms.hidden}
            <BeforeButton words={words} />
          </form>
        )}
        {forms.check !== undefined && (
          <p>
            <a href={forms.check}>{result.again}</a>
          </p>
        )}
      </div>
    </>
  )
}

interface PartProps {
  readonly found: Check
  readonly schemes: readonly CheckedScheme[]
  readonly words: MoneyWords
  readonly explained: Explanation
}

/** What must be left of the income, and help today for who has less. */
function KeptLess({ found, words: { result } }: Pick<PartProps, 'found' | 'words'>) {
  const kept = found.protectedEarnings
  if (kept.kind !== 'about' || kept.keepsLess === undefined) return null
  const amount = inWholeEuros(cents(kept.month.exact))
  if (!kept.keepsLess) return <p>{result.keptEnough(amount)}</p>
  return (
    <Notice>
      <h2>{result.keptLess.title}</h2>
      <p>{result.keptLess.text(amount)}</p>
      <p>{result.keptLess.help}</p>
    </Notice>
  )
}

function Likely(props: {
  readonly found: Found<'likely'>
  readonly words: MoneyWords
  readonly explained: Explanation
}) {
  const { found, words, explained } = props
  const { outcome, name } = found
  const { result } = words
  const about = (amount: number) => `${result.about} ${inWholeEuros(amount)}`
  return (
    <Card heading={words.provisions[name].name}>
      <p>
        <strong>{result.perMonth(about(cents(outcome.month.exact)))}</strong>
      </p>
      <p>{result.perYear(about(cents(outcome.year.exact)))}</p>
      <p>{words.provisions[name].where}</p>
      <details class="working-out">
        <summary>{result.how}</summary>
        <Lines lines={explainOutcome(outcome, explained)} words={words} />
      </details>
    </Card>
  )
}

function Maybe({ found, schemes, words, explained }: PartProps) {
  const possible = ofKind(found, 'possible')
  const open = ofKind(found, 'not-enough-known')
  const hasOpenScheme = schemes.some(({ outcome }) => outcome.kind === 'not-enough-known')
  if (possible.length + open.length === 0 && !hasOpenScheme) return null
  return (
    <Card heading={words.result.maybe}>
      <dl class="answers">
        {possible.map(({ name, outcome }) => (
          <div key={name}>
            <dt>{words.provisions[name].name}</dt>
            <dd>{explained.possible[outcome.why]}</dd>
            <dd>{words.provisions[name].where}</dd>
          </div>
        ))}
        {open.map(({ name, outcome }) => (
          <div key={name}>
            <dt>{words.provisions[name].name}</dt>
            <dd>
              {words.result.missing}
              <ul>
                {outcome.asks.map((fact) => (
                  <li key={fact}>
                    {words.questions[fact].ask} {words.questions[fact].find}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
        <OpenSchemes schemes={schemes} words={words} />
      </dl>
    </Card>
  )
}

function NotNow({ found, schemes, words, explained }: PartProps) {
  const refused = ofKind(found, 'no')
  const hasRefusedScheme = schemes.some(({ outcome }) => outcome.kind === 'no')
  if (refused.length === 0 && !hasRefusedScheme) return null
  return (
    <Card heading={words.result.no}>
      <dl class="answers">
        {refused.map(({ name, outcome }) => (
          <div key={name}>
            <dt>{words.provisions[name].name}</dt>
            <dd>{explained.conditions[outcome.because.condition].notMet}</dd>
          </div>
        ))}
        <RefusedSchemes {...{ schemes, words, explained }} />
      </dl>
    </Card>
  )
}

/** What nobody looked at: laws without figures for this day, and what this municipality has nothing for. */
function Unchecked(props: {
  readonly found: Check
  readonly words: MoneyWords
  readonly kinds: readonly SchemeKind[]
}) {
  const { found, words, kinds } = props
  const { result } = words
  const notComputed = ofKind(found, 'not-computed')
  if (notComputed.length + kinds.length === 0) return null
  return (
    <Card heading={result.unchecked}>
      <ul>
        {notComputed.map(({ name }) => (
          <li key={name}>
            {words.provisions[name].name}. {result.none}
          </li>
        ))}
        {kinds.map((kind) => (
          <li key={kind}>{words.schemes.kinds[kind].unchecked}</li>
        ))}
      </ul>
    </Card>
  )
}
