import { z } from 'zod'
import { enter, type Inside } from '../../../foundation/access/enter.ts'
import { asId, newId } from '../../../foundation/ids.ts'
import { dayInWords, dayOf } from '../../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { choice, isDay, text } from '../../../foundation/web/fields.ts'
import {
  checkForm,
  type Problems,
  readForm,
  type Typed,
  typedText,
} from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { findResident, type Resident } from '../../../people/resident/public.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Options, TextField } from '../../../ui/field/field.tsx'
import { heldWays, moments, nothingSaid } from '../bridge.ts'
import { paths } from '../paths.ts'
import type { Talk } from '../readings.ts'
import { currentPillars, findOpenTalk, insertTalk } from '../store.ts'
import { staffWords } from '../words/staff.ts'

interface AtPreparing extends Inside {
  readonly person: Resident
  readonly open: Talk | undefined
}

async function atPreparing<T>(c: Ask, work: (at: AtPreparing) => Promise<T>): Promise<T> {
  const resident = asId<'resident'>(c.req.param('resident'))
  if (resident === undefined) throw new NotFound()
  const door = { resident, part: 'bridge', action: 'change', purpose: 'bridge.prepare' } as const
  return enter(c.var.house, viewerOf(c), door, async (inside) => {
    const person = await findResident(inside.tx, resident)
    if (person === undefined) throw new NotFound()
    return work({ ...inside, person, open: await findOpenTalk(inside.tx, resident) })
  })
}

/** Preparing a bridge talk: why now, and how. */
export function getPrepare(c: Ask): Promise<Response> {
  const typed = { id: [newId<'talk'>()], moment: ['start'], held: ['table'] }
  return atPreparing(c, (at) => Promise.resolve(show(c, at, typed, {})))
}

const shape = z.object({
  id: text('choose-one', 36),
  moment: choice(moments, 'choose-one'),
  held: choice(heldWays, 'choose-one'),
})

export async function postPrepare(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  return atPreparing(c, async (at) => {
    if (!form.ok) return show(c, at, typed, form.problems)
    const { moment, held } = form.value
    const id = asId<'talk'>(form.value.id) ?? newId<'talk'>()
    const day = typedText(typed, 'heldOn')
    const dayProblem = held === 'paper' ? problemWithDay(day, at.at) : undefined
    if (dayProblem !== undefined) return show(c, at, typed, { heldOn: dayProblem })
    const set = await currentPillars(at.tx)
    await insertTalk(
      at.tx,
      viewerOf(c),
      {
        id,
        resident: at.resident,
        moment,
        held,
        heldOn: held === 'paper' ? day : undefined,
        corrects: undefined,
        pillarSet: set.version,
        said: nothingSaid,
      },
      at.at,
    )
    return onTo(c, held === 'paper' ? paths.paper(id) : paths.prepare(at.resident))
  })
}

function problemWithDay(day: string, now: Date): 'day-missing' | 'day-in-future' | undefined {
  if (!isDay(day)) return 'day-missing'
  return day > dayOf(now) ? 'day-in-future' : undefined
}

function show(c: Ask, at: AtPreparing, typed: Typed, problems: Problems): Response {
  const words = staffWords.prepare
  const title = words.title(at.person.called)
  return page(
    c,
    { title, face: 'staff', status: Object.keys(problems).length === 0 ? 200 : 422 },
    <div class="narrow">
      <h1>{title}</h1>
      <p>
        <a href={paths.method}>{words.method}</a>
      </p>
      {at.open !== undefined && <OpenTalk talk={at.open} now={at.at} />}
      <form method="post" class="stack">
        <input type="hidden" name="id" value={typedText(typed, 'id')} />
        <p>{words.intro}</p>
        <Options
          name="moment"
          label={words.moment}
          options={moments.map((value) => ({ value, label: staffWords.moments[value] }))}
          chosen={typed['moment'] ?? []}
          problem={sentence(problems['moment'])}
        />
        <Options
          name="held"
          label={words.held}
          options={heldWays.map((value) => ({ value, label: staffWords.held[value] }))}
          chosen={typed['held'] ?? []}
          problem={sentence(problems['held'])}
        />
        <TextField
          name="heldOn"
          type="date"
          label={words.heldOn}
          hint={words.heldOnHint}
          value={typedText(typed, 'heldOn')}
          problem={sentence(problems['heldOn'])}
        />
        <Button weight={at.open === undefined ? 'main' : 'second'}>{words.go}</Button>
      </form>
      <p>
        <a href={paths.emptySheet(at.resident)}>{words.emptySheet}</a>
      </p>
    </div>,
  )
}

function sentence(reason: string | undefined): string | undefined {
  const known: Record<string, string> = staffWords.problems
  return reason === undefined ? undefined : (known[reason] ?? staffWords.problems['choose-one'])
}

function OpenTalk({ talk, now }: { talk: Talk; now: Date }) {
  const words = staffWords.prepare
  return (
    <Card heading={words.open}>
      <p>
        {staffWords.moments[talk.moment]}, {dayInWords(talk.preparedAt, 'nl', now)}.{' '}
        {staffWords.held[talk.held]}.
      </p>
      <div class="row">
        <form method="post" action={paths.toTable(talk.id)}>
          <Button>{words.toTable}</Button>
        </form>
        <ButtonLink
          href={talk.held === 'paper' ? paths.paper(talk.id) : paths.talk(talk.id)}
          weight="second"
        >
          {words.goOn}
        </ButtonLink>
      </div>
      <p class="soft">{words.toTableText}</p>
    </Card>
  )
}
