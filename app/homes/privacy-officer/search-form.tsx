import { Button } from '../../ui/button/button.tsx'
import { type Choice, ColleagueChoice } from '../../people/staff/public.ts'
import { Options, TextField } from '../../ui/field/field.tsx'
import { privacyPaths as paths } from './paths.ts'
import type { Search } from './wanted.ts'
import { privacyWords as words } from './words.ts'

interface SearchFormProps {
  readonly search: Search
  readonly choice: Choice
  /** Field and reason of what cannot be looked for. */
  readonly problem: string | undefined
}

/** By person, by days, and refused only. */
export function SearchForm({ search, choice, problem }: SearchFormProps) {
  const own = words.filter
  return (
    <form method="get" action={paths.looks} class="card search-looks" aria-label={own.heading}>
      <ColleagueChoice
        name="wie"
        label={own.person}
        nobody={own.everybody}
        choice={choice}
        problem={sentenceFor('person', problem)}
      />
      <TextField
        name="vanaf"
        type="date"
        label={own.from}
        value={search.from}
        problem={sentenceFor('from', problem)}
      />
      <TextField
        name="tot"
        type="date"
        label={own.until}
        value={search.until}
        problem={sentenceFor('until', problem)}
      />
      <Options
        name="geweigerd"
        label={words.columns.outcome}
        several
        options={[{ value: 'ja', label: own.refused }]}
        chosen={search.refused ? ['ja'] : []}
      />
      <p class="row">
        <Button>{own.go}</Button>
        <a href={paths.looks}>{own.clear}</a>
      </p>
    </form>
  )
}

function sentenceFor(field: string, problem: string | undefined): string | undefined {
  const [where, reason] = (problem ?? '').split(':')
  if (where !== field) return undefined
  return Object.entries(words.problems).find(([known]) => known === reason)?.[1]
}
