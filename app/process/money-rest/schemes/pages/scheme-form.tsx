import type { ComponentChildren } from 'preact'
import { type Problems, type Typed, typedText } from '../../../../foundation/web/forms.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Options, Select, TextArea, TextField } from '../../../../ui/field/field.tsx'
import { homes } from '../../answers.ts'
import { schemeKinds } from '../../engine/schemes/scheme.ts'
import { fields } from '../draft.ts'
import { periods } from '../units.ts'
import { schemeWords } from '../words/staff.ts'

const words = schemeWords.form

/** What the form shows: what was typed, and a sentence at each field that was not taken. */
export interface Filled {
  readonly typed: Typed
  readonly problems: Problems
}

/** The form of a scheme. Its first button shows what it would do; nothing is proposed by Enter. */
export function SchemeForm(props: Filled & { readonly isKindFixed: boolean }) {
  const { typed, isKindFixed } = props
  return (
    <form method="post" class="stack" novalidate>
      <input type="hidden" name="id" value={typedText(typed, 'id')} />
      <Part heading={words.what}>
        {isKindFixed ? (
          <input type="hidden" name={fields.kind} value={typedText(typed, fields.kind)} />
        ) : (
          <Select
            {...field(props, fields.kind)}
            label={words.kind}
            options={[
              { value: '', label: words.chooseKind },
              ...schemeKinds.map((kind) => ({ value: kind, label: schemeWords.kinds[kind] })),
            ]}
            chosen={typedText(typed, fields.kind)}
          />
        )}
        <TextField {...line(props, fields.name)} label={words.name} />
        <TextArea {...line(props, fields.gives)} label={words.gives} hint={words.givesHint} />
        <TextField {...line(props, fields.amount)} label={words.amount} hint={words.amountHint} />
        <Select
          {...field(props, fields.per)}
          label={words.per}
          options={[
            { value: '', label: words.noAmount },
            ...periods.map((per) => ({ value: per, label: schemeWords.per[per] })),
          ]}
          chosen={typedText(typed, fields.per)}
        />
      </Part>
      <ForWhom {...props} />
      <Part heading={words.asking}>
        <TextArea {...line(props, fields.howToAsk)} label={words.howToAsk} />
        <TextArea {...line(props, fields.papers)} label={words.papers} hint={words.papersHint} />
      </Part>
      <Part heading={words.days}>
        <TextField {...line(props, fields.from)} label={words.from} type="date" />
        <TextField
          {...line(props, fields.until)}
          label={words.until}
          hint={words.untilHint}
          type="date"
        />
        <Tick {...props} name={fields.isTemporary} label={words.isTemporary} />
        <p class="field__hint">{words.isTemporaryHint}</p>
      </Part>
      <Part heading={words.source}>
        <TextField {...line(props, fields.law)} label={words.law} />
        <TextField {...line(props, fields.article)} label={words.article} />
        <TextField {...line(props, fields.link)} label={words.link} />
        <TextField {...line(props, fields.reviewedOn)} label={words.reviewedOn} type="date" />
      </Part>
      <Button>{words.look}</Button>
    </form>
  )
}

function ForWhom(props: Filled) {
  const { typed } = props
  return (
    <Part heading={words.forWhom}>
      <p class="field__hint">{words.forWhomHint}</p>
      <TextField {...line(props, fields.percent)} label={words.percent} hint={words.percentHint} />
      <Tick {...props} name={fields.ownsLittle} label={words.ownsLittle} />
      <TextField {...line(props, fields.ageFrom)} label={words.ageFrom} inputmode="numeric" />
      <TextField {...line(props, fields.ageTo)} label={words.ageTo} inputmode="numeric" />
      <Tick {...props} name={fields.beforeAow} label={words.beforeAow} />
      <TextField {...line(props, fields.childFrom)} label={words.childFrom} inputmode="numeric" />
      <TextField {...line(props, fields.childTo)} label={words.childTo} inputmode="numeric" />
      <Options
        {...field(props, fields.homes)}
        label={words.homes}
        options={homes.map((home) => ({ value: home, label: schemeWords.homes[home] }))}
        chosen={typed[fields.homes] ?? []}
        several
      />
      <Options
        {...field(props, fields.studies)}
        label={words.studies}
        options={[
          { value: '', label: words.studiesNot },
          { value: 'ja', label: words.studiesYes },
          { value: 'nee', label: words.studiesNo },
        ]}
        chosen={[typedText(typed, fields.studies)]}
      />
      <TextArea
        {...line(props, fields.alsoAsks)}
        label={words.alsoAsks}
        hint={words.alsoAsksHint}
      />
    </Part>
  )
}

function Part(props: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section class="card">
      <h2>{props.heading}</h2>
      {props.children}
    </section>
  )
}

function field({ problems }: Filled, name: string) {
  return { name, problem: problems[name] }
}

function line(filled: Filled, name: string) {
  return { ...field(filled, name), value: typedText(filled.typed, name) }
}

function Tick(props: Filled & { readonly name: string; readonly label: string }) {
  const { typed, name, label } = props
  return (
    <label class="option">
      <input type="checkbox" name={name} value="ja" checked={typedText(typed, name) !== ''} />
      <span>{label}</span>
    </label>
  )
}
