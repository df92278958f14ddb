import { languageNames, languages } from '../../../foundation/language/language.ts'
import { type Problems, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { Options, TextArea, TextField } from '../../../ui/field/field.tsx'
import { PortraitChoice } from '../../../ui/portrait/portrait-choice.tsx'
import { readingWays, wayKinds } from '../resident.ts'
import type { ParticularsWords } from '../words/nl.ts'

/** The sentence that goes with a reason; every reason has one. */
export function sentenceFor(
  sentences: ParticularsWords['problems'],
  reason: string | undefined,
): string | undefined {
  const known: Record<string, string> = sentences
  return reason === undefined ? undefined : (known[reason] ?? sentences['choose-one'])
}

interface ParticularsProps {
  readonly typed: Typed
  readonly problems: Problems
  readonly words: ParticularsWords
}

/** What is asked about a resident: how to call, reach, write and speak to somebody. */
export function ParticularsFields({ typed, problems, words }: ParticularsProps) {
  const { fields } = words
  const sentence = (field: string) => sentenceFor(words.problems, problems[field])
  return (
    <>
      <TextField
        name="called"
        label={fields.called}
        value={typedText(typed, 'called')}
        problem={sentence('called')}
      />
      <TextField
        name="phone"
        type="tel"
        label={fields.phone}
        value={typedText(typed, 'phone')}
        problem={sentence('phone')}
      />
      <TextField
        name="email"
        type="email"
        label={fields.email}
        value={typedText(typed, 'email')}
        problem={sentence('email')}
      />
      <Options
        name="liked"
        label={fields.liked}
        options={wayKinds.map((value) => ({ value, label: words.ways[value] }))}
        chosen={typed['liked'] ?? []}
        problem={sentence('liked')}
      />
      <Options
        name="language"
        label={fields.language}
        options={languages.map((value) => ({
          value,
          label: <span lang={value}>{languageNames[value]}</span>,
        }))}
        chosen={typed['language'] ?? []}
        problem={sentence('language')}
      />
      <Options
        name="reads"
        label={fields.reads}
        options={readingWays.map((value) => ({ value, label: words.reads[value] }))}
        chosen={typed['reads'] ?? []}
        problem={sentence('reads')}
      />
      <TextArea
        name="spokenTo"
        label={fields.spokenTo}
        hint={fields.spokenToHint}
        value={typedText(typed, 'spokenTo')}
        problem={sentence('spokenTo')}
      />
      <PortraitChoice legend={fields.portrait} chosen={typedText(typed, 'portrait')} />
    </>
  )
}
