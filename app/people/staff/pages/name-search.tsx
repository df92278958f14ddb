import { type Search as Line, SearchLine } from '../../../ui/field/search-line.tsx'
import { choiceFields as fields, mostFound, type Search } from '../choice.ts'
import { staffWords } from '../words/staff.ts'

const words = staffWords.choice

/** A form of its own to look for a name; the page at `action` shows who was found. */
export function NameSearch({
  action,
  search,
}: {
  readonly action: string
  readonly search: Search
}) {
  return (
    <form method="get" action={action} aria-label={words.search}>
      <SearchLine id={fields.name} search={searchLineOf(search)} begins={search.isNew} />
    </form>
  )
}

/** The field, the button, and the sentence about what came of it. */
export function searchLineOf(search: Search): Line {
  return {
    name: fields.name,
    label: words.part,
    value: search.name,
    go: words.go,
    press: { name: fields.press, value: fields.pressed },
    said: saidOf(search),
    isNew: search.isNew,
  }
}

function saidOf({ found, count }: Search): string | undefined {
  if (found === 'some') return words.some(count)
  return found === 'too-many' ? words.tooMany(mostFound) : words.said[found]
}
