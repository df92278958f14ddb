import { Select } from '../../../ui/field/field.tsx'
import { SearchChoice } from '../../../ui/field/search-choice.tsx'
import { type Choice, choiceFields } from '../choice.ts'
import { staffWords } from '../words/staff.ts'
import { searchLineOf } from './name-search.tsx'

const words = staffWords.choice

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
        ...searchLineOf(search),
        before: { name: choiceFields.before, value: search.name },
      }}
      found={people.length === 0 ? undefined : { label: words.chosen, options, chosen }}
    />
  )
}
