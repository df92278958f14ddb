import type { VNode } from 'preact'
import { dayInWords, momentOf } from '../../../../foundation/language/dates.ts'
import { asWritten, Worded } from '../../../../foundation/language/wording.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { PersonBadge } from '../../../../ui/person-badge/person-badge.tsx'
import { paths } from '../../paths.ts'
import { moneyWords } from '../../words/words.ts'
import type { AtProvision } from '../pages/at-provision.ts'
import { fields, type StepKind } from '../step-form.ts'
import { isNational } from '../papers.ts'
import { decisionOf, type Standing, standingOf } from '../provisions.ts'
import { helperOf, lastDayToObject, lastSaid } from '../taking.ts'
import { History } from './history.tsx'
import { PapersView } from './papers-view.tsx'
import { nameOf, worthOf } from './provision-list.tsx'
import {
  AskedForm,
  CameForm,
  DecidedForm,
  type FormProps,
  HelperForm,
  ObjectedForm,
  PressForm,
} from './step-forms.tsx'
import { Way } from './way.tsx'

export type { Unsaved } from './step-forms.tsx'

/** One provision: where it stands, the one next thing, who helps, and at the bottom what happened. */
export function ProvisionView(props: FormProps) {
  const { at, unsaved } = props
  const { provision, words, language } = at
  const standing = standingOf(provision)
  const general = unsaved?.problems[fields.step]
  // A no is read together, before anything is done about it.
  const isForTwo = standing.stage === 'refused'
  return (
    <div class={`${at.face === 'staff' ? 'narrow' : 'stack'} money-provision`}>
      <h1>
        <Worded of={nameOf(provision, language)} />
      </h1>
      {unsaved?.isStale === true && (
        <Notice>
          <strong>{words.stale.heading}</strong> {words.stale.text}
        </Notice>
      )}
      {general !== undefined && <Notice>{words.problems[general]}</Notice>}
      <Way standing={standing} words={words} />
      <div class="stack">
        <p>
          <strong>{words.stages[standing.stage]}</strong>
        </p>
        {worthOf(provision, words).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {decisionOf(standing) === undefined && <p class="soft">{words.noRight}</p>}
      </div>
      <Next at={at} standing={standing} />
      {standing.stage === 'found' && <PapersView at={at} />}
      {isForTwo && <WhoHelps {...props} />}
      {at.mayTakeSteps && <MainStep {...props} standing={standing} />}
      {!isForTwo && <WhoHelps {...props} />}
      {at.mayTakeSteps && <OtherSteps {...props} standing={standing} />}
      <History at={at} />
      <p>
        <a href={paths.money(at.resident)}>{words.back}</a>
      </p>
    </div>
  )
}

/** The one next thing, in a sentence or two. */
function Next({ at, standing }: { readonly at: AtProvision; readonly standing: Standing }) {
  return (
    <Card heading={at.words.next.heading}>
      {nextSentences(at, standing).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {standing.stage === 'found' && at.scheme !== undefined && (
        <p>
          <Worded of={asWritten(at.scheme.howToAsk, at.language)} />
        </p>
      )}
    </Card>
  )
}

function nextSentences(at: AtProvision, standing: Standing): readonly string[] {
  const { next } = at.words
  const { kind, name } = at.provision
  const helper = helperOf(at.provision, at.team).name
  if (standing.stage === 'found') {
    const isKnown = kind === 'national' && isNational(name)
    return [next.found, ...(isKnown ? [moneyWords[at.language].provisions[name].where] : [])]
  }
  if (standing.stage === 'granted') {
    const said = lastSaid(at.provision)?.what
    if (said === 'not-yet') return [next.notYet(helper)]
    return [said === 'otherwise' ? next.otherwise(helper) : next.granted]
  }
  if (standing.stage === 'refused') {
    const last = lastDayToObject(standing.refusal)
    const until = dayInWords(momentOf(last), at.language, at.at)
    if (last < at.today) return [next.objectLate(helper)]
    return [next.refused, next.objectUntil(until), next.objectHelp(helper)]
  }
  return [next[standing.stage]]
}

/** Who helps, how to reach them, and a way to choose somebody else. */
function WhoHelps(props: FormProps) {
  const { at, unsaved } = props
  const { words, language } = at
  const { name, portrait, does, phone, email } = helperOf(at.provision, at.team)
  return (
    <Card heading={words.helper.heading}>
      <PersonBadge name={name} portrait={portrait} does={<Worded of={asWritten(does, language)} />}>
        <span class="row">
          {phone !== '' && (
            <a
              href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
              class="reach"
              aria-label={`${words.helper.call} ${name}`}
            >
              {words.helper.call}
            </a>
          )}
          <a href={`mailto:${email}`} class="reach" aria-label={`${words.helper.write} ${name}`}>
            {words.helper.write}
          </a>
        </span>
      </PersonBadge>
      {at.mayTakeSteps && (
        <details open={unsaved?.kind === 'helper'}>
          <summary>{words.helper.choose}</summary>
          <HelperForm {...props} />
        </details>
      )}
    </Card>
  )
}

type ShownKind = Exclude<StepKind, 'paper' | 'helper'>

/** Which form stands open at each stage, and which wait behind a line. */
const steps: Readonly<
  Record<Standing['stage'], { readonly main?: ShownKind; readonly other: readonly ShownKind[] }>
> = {
  found: { main: 'asked', other: ['rested'] },
  asked: { main: 'decided', other: ['asked', 'rested'] },
  granted: { main: 'came', other: ['decided', 'objected', 'closed', 'rested'] },
  refused: { main: 'objected', other: ['closed', 'decided', 'asked'] },
  objected: { main: 'decided', other: ['closed', 'rested'] },
  received: { other: ['opened', 'decided'] },
  resting: { main: 'opened', other: [] },
  closed: { main: 'opened', other: [] },
}

type StepProps = FormProps & { readonly standing: Standing }

function MainStep(props: StepProps) {
  const { main } = steps[props.standing.stage]
  const { words } = props.at
  if (main === undefined) return null
  return main === 'came' || main === 'opened' ? (
    <Card>{formFor(main, props)}</Card>
  ) : (
    <Card heading={words[main].heading}>{formFor(main, props)}</Card>
  )
}

/** Everything else that can be done here, each behind a line of its own. */
function OtherSteps(props: StepProps) {
  const { standing, unsaved, at } = props
  const { other } = steps[standing.stage]
  const hasPapers = standing.stage === 'asked'
  if (other.length === 0) return null
  return (
    <section class="stack money-other">
      <h2>{at.words.other}</h2>
      {other.map((kind) => (
        <details key={kind} open={unsaved?.kind === kind}>
          <summary>{titleOf(kind, props)}</summary>
          {formFor(kind, props)}
        </details>
      ))}
      {hasPapers && <PapersView at={at} />}
    </section>
  )
}

/** A form that puts right what was filled in before says so. */
function titleOf(kind: ShownKind, { at, standing }: StepProps): string {
  const { words } = at
  if (kind === 'asked') return words.asked.again
  if (kind === 'decided' && decisionOf(standing) !== undefined) return words.decided.again
  return words[kind].heading
}

function formFor(kind: ShownKind, props: StepProps): VNode {
  const forms: Readonly<Record<ShownKind, () => VNode>> = {
    asked: () => <AskedForm {...props} />,
    decided: () => <DecidedForm {...props} />,
    objected: () => <ObjectedForm {...props} />,
    came: () => <CameForm {...props} />,
    rested: () => <PressForm at={props.at} kind="rested" />,
    closed: () => <PressForm at={props.at} kind="closed" />,
    opened: () => <PressForm at={props.at} kind="opened" />,
  }
  return forms[kind]()
}
