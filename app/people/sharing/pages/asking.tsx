import { z } from 'zod'
import { enter, type Inside } from '../../../foundation/access/enter.ts'
import { asTasks, sharable } from '../../../foundation/policy.ts'
import { asId } from '../../../foundation/ids.ts'
import type { FileAction } from '../../../foundation/journal/actions.ts'
import { dateInWords } from '../../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { choice, text } from '../../../foundation/web/fields.ts'
import {
  checkForm,
  type Problems,
  readForm,
  type Typed,
  typedText,
} from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Options, TextArea } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { sharingPaths as paths } from '../paths.ts'
import {
  mayAsk,
  type Receiver,
  type Request,
  type Sharing,
  type View,
  viewsOf,
} from '../sharing.ts'
import { findRequests, findSharings, insertRequest } from '../store.ts'
import { staffWords as words } from '../words/staff.ts'
import { SharedPart } from './shared-part.tsx'

interface AtAsking extends Inside {
  readonly me: Receiver
  readonly sharings: readonly Sharing[]
  readonly requests: readonly Request[]
}

/** For who is in the team, and not the resident: what is shared with me, and asking for more. */
function atAsking<T>(c: Ask, purpose: FileAction, work: (at: AtAsking) => Promise<T>): Promise<T> {
  const resident = asId<'resident'>(c.req.param('resident'))
  const viewer = viewerOf(c)
  if (resident === undefined) throw new NotFound()
  const door = { resident, part: 'team', action: 'read', purpose, forStaff: true } as const
  return enter(c.var.house, viewer, door, async (inside) => {
    const { tx, at, standing, tasks } = inside
    const isOfTeam = viewer.kind === 'staff' && standing !== 'self' && standing !== 'none'
    if (!isOfTeam) throw new NotFound()
    return work({
      ...inside,
      me: { person: viewer.id, kind: standing, tasks: asTasks(tasks) },
      sharings: (await findSharings(tx, resident, at)).filter(({ person }) => person === viewer.id),
      requests: (await findRequests(tx, resident)).filter(({ person }) => person === viewer.id),
    })
  })
}

export function getAsking(c: Ask): Promise<Response> {
  return atAsking(c, 'sharing.open-asking', (at) => Promise.resolve(show(c, at, {}, {})))
}

const shape = z.object({ part: choice(sharable, 'choose-one'), why: text('why-missing', 300) })

/** Asks the resident. It changes nothing of what the asker sees: only the resident gives. */
export async function postAsking(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  return atAsking(c, 'sharing.ask', async (at) => {
    if (!form.ok) return show(c, at, typed, form.problems)
    const { part, why } = form.value
    const verdict = mayAsk(at.me, at.sharings, at.requests, part, at.at)
    if (!verdict.ok) return show(c, at, typed, { part: verdict.reason })
    await insertRequest(at.tx, viewerOf(c), { resident: at.resident, part, why }, at.at)
    return onTo(c, `${paths.ask(at.resident)}?gevraagd`)
  })
}

function sentenceFor(reason: string | undefined): string | undefined {
  const known: Record<string, string> = words.refusals
  return reason === undefined ? undefined : (known[reason] ?? words.refusals['choose-one'])
}

function show(c: Ask, at: AtAsking, typed: Typed, problems: Problems): Response {
  const title = words.title(undefined)
  const wrong = Object.keys(problems).length > 0
  const views = viewsOf(at.me, at.sharings)
  const askable = views.filter(
    ({ part }) => wrong || mayAsk(at.me, at.sharings, at.requests, part, at.at).ok,
  )
  return page(
    c,
    { title, face: 'staff', status: wrong ? 422 : 200 },
    <div class="narrow">
      <h1>{title}</h1>
      {c.req.query('gevraagd') !== undefined && <Notice>{words.ask.asked}</Notice>}
      <p>{words.intro}</p>
      <Views at={at} views={views} />
      <Card heading={words.ask.heading}>
        {askable.length === 0 ? (
          <p>{words.ask.nothingToAsk}</p>
        ) : (
          <form method="post" class="stack">
            <Options
              name="part"
              label={words.ask.part}
              options={askable.map(({ part }) => ({ value: part, label: words.parts[part] }))}
              chosen={typed['part'] ?? askable.slice(0, 1).map(({ part }) => part)}
              problem={sentenceFor(problems['part'])}
            />
            <TextArea
              name="why"
              label={words.ask.why}
              hint={words.ask.whyHint}
              value={typedText(typed, 'why')}
              problem={sentenceFor(problems['why'])}
            />
            <div>
              <Button>{words.ask.go}</Button>
            </div>
          </form>
        )}
      </Card>
    </div>,
  )
}

function Views({ at, views }: { at: AtAsking; views: readonly View[] }) {
  return (
    <Card>
      <ul class="plain-list">
        {views.map((view) => (
          <SharedPart
            key={view.part}
            view={view}
            name={words.parts[view.part]}
            state={stateOf(view, at)}
          />
        ))}
      </ul>
    </Card>
  )
}

function stateOf(view: View, { requests }: AtAsking): string {
  if (view.sees === 'by-yes') return words.sees['by-yes'](dateInWords(view.until, 'nl'))
  const open = requests.some(
    ({ part, answeredAt }) => part === view.part && answeredAt === undefined,
  )
  if (view.sees === 'nothing' && open) return `${words.sees.nothing} ${words.open}`
  return words.sees[view.sees]
}
