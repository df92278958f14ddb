import { Select } from '../../../ui/field/field.tsx'
import { SearchChoice } from '../../../ui/field/search-choice.tsx'
import { type Choice, choiceFields as fields, mostFound } from '../choice.ts'
import { staffWords } from '../words/staff.ts'

const words = staffWords.choice

type Search = NonNullable<Choice['search']>

interface ColleagueChoiceProps {
  readonly name: string
  /** Where two forms on one page have a field of this name. */
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly problem?: string | undefined
  /** What stands in the list before anybody is chosen. */
  readonly nobody: string
  readonly choice: Choice
}

/** Choosing a colleague: from a list while they are few, and by a part of a name when they are many. */
export function ColleagueChoice(props: ColleagueChoiceProps) {
  const { nobody, choice, ...field } = props
  const { people, chosen, search } = choice
  const options = [
    { value: '', label: nobody },
    ...people.map(({ id, name, organisation }) => ({
      value: id,
      label: organisation === undefined ? name : `${name}, ${organisation}`,
    })),
  ]
  if (search === undefined) return <Select {...field} options={options} chosen={chosen} />
  return (
    <SearchChoice
      {...field}
      search={{
        name: fields.name,
        label: words.part,
        value: search.name,
        go: words.go,
        press: { name: fields.press, value: fields.pressed },
        before: { name: fields.before, value: search.name },
        said: saidOf(search),
        isNew: search.isNew,
      }}
      found={people.length === 0 ? undefined : { label: words.chosen, options, chosen }}
    />
  )
}

function saidOf({ found, count }: Search): string | undefined {
  if (found === 'some') return words.some(count)
  return found === 'too-many' ? words.tooMany(mostFound) : words.said[found]
}
