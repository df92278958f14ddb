import type { PersonId } from '../../../../foundation/ids.ts'
import { dateInWords, momentOf } from '../../../../foundation/language/dates.ts'
import { asWritten, markOf, Worded, woven } from '../../../../foundation/language/wording.tsx'
import { inEuros } from '../../engine/explaining.ts'
import type { AtProvision } from '../pages/at-provision.ts'
import { paperNames } from '../papers.ts'
import type { Step, Taken } from '../provisions.ts'

/** All that happened, the newest first, in plain sentences. */
export function History({ at }: { readonly at: AtProvision }) {
  const { provision, words, language } = at
  const { history } = words
  return (
    <section class="stack money-history">
      <h2>{history.heading}</h2>
      <ol class="plain-list">
        {provision.steps.toReversed().map((taken) => (
          <li key={taken.id}>
            <span class="soft">{dateInWords(taken.at, language)}</span>{' '}
            <span>{sentenceOf(taken.step, at)}</span>
            <OwnWords step={taken.step} at={at} />
            <WrittenBy taken={taken} at={at} />
          </li>
        ))}
        <li>
          <span class="soft">{dateInWords(provision.foundAt, language)}</span> {history.found}
        </li>
      </ol>
    </section>
  )
}

function nameOfPerson({ names, words }: AtProvision, person: PersonId): string {
  return names.get(person) ?? words.history.somebody
}

/** What it says of one step, to the resident or about them. */
function sentenceOf(step: Step, at: AtProvision) {
  const { history } = at.words
  if (step.kind === 'paper') {
    const sentence = step.isReady ? history.paper : history.noPaper
    return woven((paper = '') => sentence(paper), <PaperName paper={step.paper} at={at} />)
  }
  if (step.kind === 'asked') return askedSentence(step, at)
  if (step.kind === 'decided') return decidedSentence(step, at)
  if (step.kind === 'objected') return history.objected(onDay(step.on, at))
  if (step.kind === 'came') return history.came[step.what]
  if (step.kind === 'helper') return history.helper(nameOfPerson(at, step.person))
  return history[step.kind]
}

function onDay(day: string, { language }: AtProvision): string {
  return dateInWords(momentOf(day), language)
}

function askedSentence(step: Extract<Step, { kind: 'asked' }>, at: AtProvision): string {
  const { history } = at.words
  const day = onDay(step.on, at)
  if (step.by === 'resident') return history.askedByResident(day)
  return history.askedBy(nameOfPerson(at, step.by), day)
}

function decidedSentence(step: Extract<Step, { kind: 'decided' }>, at: AtProvision): string {
  const { history } = at.words
  const day = onDay(step.on, at)
  if (step.outcome === 'refused') return history.refused(day)
  const [year, once] = [inEuros(step.aYear), inEuros(step.backPay)]
  if (step.backPay === 0) return history.decidedYear(day, year)
  return step.aYear === 0 ? history.decidedOnce(day, once) : history.decidedBoth(day, year, once)
}

/** A paper by the words of this room, or as a municipality wrote it. */
export function PaperName(props: { readonly paper: string; readonly at: AtProvision }) {
  const { paper, at } = props
  const known = paperNames.find((name) => name === paper)
  if (known !== undefined) return <>{at.words.papers.each[known].name}</>
  return <Worded of={asWritten(paper, at.language)} />
}

function OwnWords({ step, at }: { readonly step: Step; readonly at: AtProvision }) {
  if (step.kind !== 'came' || step.words === '') return null
  return (
    <p dir="auto" {...markOf(asWritten(step.words, at.language))}>
      “{step.words}”
    </p>
  )
}

/** Who wrote it, where it was not the resident: and whether they wrote what they heard. */
function WrittenBy({ taken, at }: { readonly taken: Taken; readonly at: AtProvision }) {
  const { step } = taken
  const isSaidAlready = step.kind === 'asked' && step.by === taken.by
  if (taken.by === at.resident || isSaidAlready) return null
  const { history } = at.words
  const name = nameOfPerson(at, taken.by as PersonId)
  const isHeard = 'said' in step && step.said === 'at-table'
  return <span class="soft"> {isHeard ? history.heardBy(name) : history.writtenBy(name)}</span>
}
