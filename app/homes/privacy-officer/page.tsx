import { doHouseWork } from '../../foundation/access/enter.ts'
import { requireFreshProof } from '../../foundation/identity/proof/fresh-proof.ts'
import { findAllLooks, type Looks } from '../../foundation/journal/looks.ts'
import { type Ask, viewerOf } from '../../foundation/web/context.ts'
import { readQuery } from '../../foundation/web/forms.ts'
import { page } from '../../foundation/web/page.tsx'
import {
  type Circle,
  findChoice,
  findColleague,
  isSearch,
  readAsked,
} from '../../people/staff/public.ts'
import { privacyPaths as paths } from './paths.ts'
import { LooksTable } from './looks-table.tsx'
import { SearchForm } from './search-form.tsx'
import { readSearch, type Search } from './wanted.ts'
import { privacyWords as words } from './words.ts'

const linesPerPage = 50

/**
 * All looks of the municipality without their content. Looking here writes a line as well. Searching
 * through everybody's work is a grave act: it takes more than an open screen.
 */
export function getAllLooks(c: Ask): Promise<Response> {
  const viewer = viewerOf(c)
  const everybody: Circle = {}
  const asked = readAsked(readQuery(c), 'wie')
  const search: Search = {
    person: asked.chosen,
    from: c.req.query('vanaf') ?? '',
    until: c.req.query('tot') ?? '',
    refused: c.req.query('geweigerd') !== undefined,
  }
  const before = /^\d{1,15}$/.exec(c.req.query('voor') ?? '')?.[0]
  const searches = [...new URL(c.req.url).searchParams.values()].some((value) => value !== '')
  return doHouseWork(c.var.house, viewer, 'see-all-looks', async (tx, at) => {
    if (searches || search.refused) requireFreshProof(c)
    const isOneOfUs =
      search.person === '' || (await findColleague(tx, everybody, search.person, at)) !== undefined
    const wanted = readSearch(search, isOneOfUs)
    const choice = await findChoice(tx, everybody, asked, at)
    const choosesFirst = choice.search !== undefined && isSearch(asked)
    const found: Looks =
      wanted.ok && !choosesFirst
        ? await findAllLooks(tx, wanted.value, {
            before: before === undefined ? undefined : Number(before),
            size: linesPerPage,
          })
        : { looks: [], next: undefined }
    return page(
      c,
      { title: words.title, face: 'staff', status: wanted.ok ? 200 : 422 },
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <SearchForm
          search={search}
          choice={choice}
          problem={wanted.ok ? undefined : wanted.reason}
        />
        {choosesFirst && choice.people.length > 0 && <p>{words.chooseFirst}</p>}
        {wanted.ok && !choosesFirst && <LooksTable looks={found.looks} />}
        <p class="row">
          {before !== undefined && !choosesFirst && <a href={addressOf(search)}>{words.newest}</a>}
          {found.next !== undefined && <a href={addressOf(search, found.next)}>{words.earlier}</a>}
        </p>
      </>,
    )
  })
}

function addressOf({ person, from, until, refused }: Search, before?: number): string {
  const query = new URLSearchParams()
  if (person !== '') query.set('wie', person)
  if (from !== '') query.set('vanaf', from)
  if (until !== '') query.set('tot', until)
  if (refused) query.set('geweigerd', '')
  if (before !== undefined) query.set('voor', String(before))
  return query.size === 0 ? paths.looks : `${paths.looks}?${query.toString()}`
}
