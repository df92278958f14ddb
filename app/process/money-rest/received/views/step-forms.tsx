import type { ComponentChildren } from 'preact'
import { newId } from '../../../../foundation/ids.ts'
import { type Typed, typedText } from '../../../../foundation/web/forms.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Options, Select, TextArea, TextField } from '../../../../ui/field/field.tsx'
import { spans } from '../../amounts.ts'
import type { AtProvision } from '../pages/at-provision.ts'
import { fields, spanIn, type StepKind, type StepProblem, type StepProblems } from '../step-form.ts'
import { receivedPaths } from '../paths.ts'
import { helperOf } from '../taking.ts'

/** What was filled in and is not kept: because of problems, or because something else happened since. */
export interface Unsaved {
  readonly typed: Typed
  readonly kind: StepKind | undefined
  readonly problems: StepProblems
  readonly isStale: boolean
}

export interface FormProps {
  readonly at: AtProvision
  readonly unsaved: Unsaved | undefined
}

/** A form for one step: it says what the page had seen, and has an id so that twice is once. */
export function StepForm(props: {
  readonly at: AtProvision
  readonly kind: StepKind
  readonly class?: string
  readonly children: ComponentChildren
}) {
  const { provision } = props.at
  return (
    <form
      method="post"
      action={receivedPaths.provision(provision.id)}
      class={props.class ?? 'stack'}
    >
      <input type="hidden" name={fields.step} value={props.kind} />
      <input type="hidden" name={fields.id} value={newId<'step'>()} />
      <input type="hidden" name={fields.seen} value={provision.steps.at(-1)?.seq ?? 0} />
      {props.children}
    </form>
  )
}

function problemAt({ at, unsaved }: FormProps, field: string): string | undefined {
  const problem: StepProblem | undefined = unsaved?.problems[field]
  return problem === undefined ? undefined : at.words.problems[problem]
}

function typedIn({ unsaved }: FormProps, field: string): string {
  return typedText(unsaved?.typed ?? {}, field)
}

/** Today, but for a day that stands on a letter: days are counted from it. */
function Day(props: FormProps & { readonly name: string; readonly label: string }) {
  const { name, label, at, unsaved } = props
  const value = unsaved?.typed[name]?.[0] ?? (name === fields.decidedOn ? '' : at.today)
  return (
    <TextField
      type="date"
      name={name}
      label={label}
      value={value}
      problem={problemAt(props, name)}
    />
  )
}

export function AskedForm(props: FormProps) {
  const { at } = props
  const { asked } = at.words
  const chosen = typedIn(props, fields.askedBy)
  return (
    <StepForm at={at} kind="asked">
      <Day {...props} name={fields.askedOn} label={asked.on} />
      <Select
        name={fields.askedBy}
        label={asked.by}
        options={[
          { value: 'resident', label: asked.myself },
          ...at.team.map(({ person, name }) => ({ value: person, label: name })),
        ]}
        chosen={chosen === '' ? 'resident' : chosen}
        problem={problemAt(props, fields.askedBy)}
      />
      <Button wide>{asked.go}</Button>
    </StepForm>
  )
}

export function DecidedForm(props: FormProps) {
  const { at, unsaved } = props
  const { decided } = at.words
  return (
    <StepForm at={at} kind="decided">
      <Options
        name={fields.outcome}
        label={decided.outcome}
        options={[
          { value: 'granted', label: decided.granted },
          { value: 'refused', label: decided.refused },
        ]}
        chosen={unsaved?.typed[fields.outcome] ?? []}
        problem={problemAt(props, fields.outcome)}
      />
      <Day {...props} name={fields.decidedOn} label={decided.on} />
      <div class="money-amount">
        <TextField
          name={fields.amount}
          label={decided.amount}
          hint={decided.amountHint}
          value={typedIn(props, fields.amount)}
          problem={problemAt(props, fields.amount)}
        />
        <Select
          name={fields.per}
          label={decided.per}
          options={spans.map((span) => ({ value: span, label: decided.periods[span] }))}
          chosen={spanIn(unsaved?.typed ?? {})}
        />
      </div>
      <TextField
        name={fields.backPay}
        label={decided.backPay}
        hint={decided.backPayHint}
        value={typedIn(props, fields.backPay)}
        problem={problemAt(props, fields.backPay)}
      />
      <Button wide>{decided.go}</Button>
    </StepForm>
  )
}

export function ObjectedForm(props: FormProps) {
  const { objected } = props.at.words
  return (
    <StepForm at={props.at} kind="objected">
      <Day {...props} name={fields.objectedOn} label={objected.on} />
      <Button wide>{objected.go}</Button>
    </StepForm>
  )
}

export function CameForm(props: FormProps) {
  const { at, unsaved } = props
  const { came } = at.words
  return (
    <StepForm at={at} kind="came">
      <Options
        name={fields.came}
        label={came.heading}
        options={(['all', 'not-yet', 'otherwise'] as const).map((value) => ({
          value,
          label: came[value],
        }))}
        chosen={unsaved?.typed[fields.came] ?? []}
        problem={problemAt(props, fields.came)}
      />
      <TextArea
        name={fields.words}
        label={came.words}
        value={typedIn(props, fields.words)}
        problem={problemAt(props, fields.words)}
      />
      <Button wide>{came.go}</Button>
    </StepForm>
  )
}

/** A step that is one press. */
export function PressForm(props: {
  readonly at: AtProvision
  readonly kind: 'rested' | 'closed' | 'opened'
  readonly weight?: 'main' | 'second'
}) {
  const { at, kind, weight = 'second' } = props
  return (
    <StepForm at={at} kind={kind}>
      {kind !== 'opened' && <p>{at.words[kind].text}</p>}
      <Button wide weight={weight}>
        {at.words[kind].go}
      </Button>
    </StepForm>
  )
}

export function HelperForm(props: FormProps) {
  const { at, unsaved } = props
  const { helper } = at.words
  const chosen = unsaved?.typed[fields.helper]?.[0] ?? helperOf(at.provision, at.team).person
  return (
    <StepForm at={at} kind="helper">
      <Select
        name={fields.helper}
        label={helper.who}
        options={at.team.map(({ person, name }) => ({ value: person, label: name }))}
        chosen={chosen}
        problem={problemAt(props, fields.helper)}
      />
      <Button weight="second">{helper.go}</Button>
    </StepForm>
  )
}
