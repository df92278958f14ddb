import { languageNames, languages } from '../../../foundation/language/language.ts'
import { type Problems, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { Options, TextArea, TextField } from '../../../ui/field/field.tsx'
import { PortraitChoice } from '../../../ui/portrait/portrait-choice.tsx'
import { readingWays, wayKinds } from '../resident.ts'
import { staffWords } from '../words/staff.ts'

const words = staffWords.register

/** The sentence that goes with a reason; every reason has one. */
export function sentenceFor(reason: string | undefined): string | undefined {
  const known: Record<string, string> = staffWords.problems
  return reason === undefined ? undefined : (known[reason] ?? staffWords.problems['choose-one'])
}

/** What is asked about a resident: how to call, reach, write and speak to somebody. */
export function ParticularsFields({ typed, problems }: { typed: Typed; problems: Problems }) {
  return (
    <>
      <TextField
        name="called"
        label={words.called}
        value={typedText(typed, 'called')}
        problem={sentenceFor(problems['called'])}
      />
      <TextField
        name="phone"
        type="tel"
        label={words.phone}
        value={typedText(typed, 'phone')}
        problem={sentenceFor(problems['phone'])}
      />
      <TextField
        name="email"
        type="email"
        label={words.email}
        value={typedText(typed, 'email')}
        problem={sentenceFor(problems['email'])}
      />
      <Options
        name="liked"
        label={words.liked}
        options={wayKinds.map((value) => ({ value, label: staffWords.ways[value] }))}
        chosen={typed['liked'] ?? []}
        problem={sentenceFor(problems['liked'])}
      />
      <Options
        name="language"
        label={words.language}
        options={languages.map((value) => ({
          value,
          label: <span lang={value}>{languageNames[value]}</span>,
        }))}
        chosen={typed['language'] ?? []}
        problem={sentenceFor(problems['language'])}
      />
      <Options
        name="reads"
        label={words.reads}
        options={readingWays.map((value) => ({ value, label: staffWords.reads[value] }))}
        chosen={typed['reads'] ?? []}
        problem={sentenceFor(problems['reads'])}
      />
      <TextArea
        name="spokenTo"
        label={words.spokenTo}
        hint={words.spokenToHint}
        value={typedText(typed, 'spokenTo')}
        problem={sentenceFor(problems['spokenTo'])}
      />
      <PortraitChoice legend={words.portrait} chosen={typedText(typed, 'portrait')} />
    </>
  )
}
