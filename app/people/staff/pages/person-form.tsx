import { type Problems, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Options, Select, TextField } from '../../../ui/field/field.tsx'
import { PortraitChoice } from '../../../ui/portrait/portrait-choice.tsx'
import { paths } from '../paths.ts'
import type { Organisation, Person } from '../staff.ts'
import { staffRoles } from '../../../foundation/viewer.ts'
import { sentenceFor, staffWords } from '../words/staff.ts'

const words = staffWords.person

interface PersonFormProps {
  /** Without one, this is somebody new. */
  readonly person: Person | undefined
  readonly typed: Typed
  readonly problems: Problems
  readonly organisations: readonly Organisation[]
}

/** What is asked about somebody who works here. */
export function PersonForm({ person, typed, problems, organisations }: PersonFormProps) {
  const field = (name: 'name' | 'does' | 'phone' | 'email') => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: sentenceFor(problems[name]),
  })
  return (
    <>
      <p>{words.intro}</p>
      <form method="post" class="stack">
        <input type="hidden" name="id" value={typedText(typed, 'id')} />
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <TextField {...field('name')} />
        <TextField {...field('does')} hint={words.doesHint} />
        <Select
          name="organisation"
          label={words.organisation}
          options={[
            { value: '', label: words.own },
            ...organisations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          chosen={typedText(typed, 'organisation')}
        />
        <TextField {...field('phone')} type="tel" />
        <TextField {...field('email')} type="email" hint={words.emailHint} />
        <Options
          name="roles"
          label={words.roles}
          several
          options={staffRoles.map((value) => ({ value, label: staffWords.roles[value] }))}
          chosen={typed['roles'] ?? []}
          problem={sentenceFor(problems['roles'])}
        />
        <PortraitChoice legend={words.portrait} chosen={typedText(typed, 'portrait')} />
        <Button>{person === undefined ? words.add : staffWords.save}</Button>
      </form>
      {person !== undefined && (
        <p class="row">
          <a href={paths.letter(person.id)}>{words.letter}</a>
          <a href={paths.leave(person.id)}>{words.leave}</a>
        </p>
      )}
    </>
  )
}
