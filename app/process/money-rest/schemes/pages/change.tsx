import { doHouseWork } from '../../../../foundation/access/enter.ts'
import { asId, newId } from '../../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import {
  type Problems,
  readForm,
  readQuery,
  type Typed,
  typedText,
} from '../../../../foundation/web/forms.ts'
import { page } from '../../../../foundation/web/page.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { type Draft, type DraftProblem, fields, readDraft } from '../draft.ts'
import { typedOf } from '../filled-in.ts'
import { schemePaths } from '../paths.ts'
import { keyFor, mayPropose, overlapping, type Proposal } from '../proposal.ts'
import { schemeWords } from '../words/staff.ts'
import { allVersions, type Held, requireHeld, type Versions } from './at-version.ts'
import { idIn, press, previewPage, propose, sayUnfit } from './proposing.tsx'
import { type Filled, SchemeForm } from './scheme-form.tsx'

const words = schemeWords.form

/** An empty form for a scheme that is new; or filled in with what was sent back. */
export function getNewScheme(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx, at) => {
    const typed = typedBefore(c, await allVersions(tx, at)) ?? {}
    return show(c, { typed: { ...typed, id: [newId()] }, problems: {} }, undefined)
  })
}

export function postNewScheme(c: Ask): Promise<Response> {
  return handleForm(c, () => undefined)
}

/** The form of what holds, to be changed from a day on. */
export function getChangedScheme(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx, at) => {
    const versions = await allVersions(tx, at)
    const held = requireHeld(c, versions)
    const { kind, until, body, from } = held
    const typed = typedBefore(c, versions) ?? {
      ...typedOf({ kind, from, until, body }),
      [fields.from]: [],
    }
    return show(c, { typed: { ...typed, id: [newId()] }, problems: {} }, held)
  })
}

export function postChangedScheme(c: Ask): Promise<Response> {
  return handleForm(c, (versions) => requireHeld(c, versions))
}

/** What somebody proposed before, to begin with. */
function typedBefore(c: Ask, { all }: Versions): Typed | undefined {
  const id = asId<'scheme-version'>(typedText(readQuery(c), 'van'))
  const before = all.find((version) => version.id === id)
  if (before?.body === undefined) return undefined
  const { kind, from, until, body } = before
  return typedOf({ kind, from, until, body })
}

/** Reads the form, shows what it would do, and proposes it only when somebody presses that they want it. */
async function handleForm(
  c: Ask,
  ended: (versions: Versions) => Held | undefined,
): Promise<Response> {
  const typed = await readForm(c)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'set-up-municipality', async (tx, at) => {
    const versions = await allVersions(tx, at)
    const held = ended(versions)
    const pressed = typedText(typed, press.name)
    if (pressed === press.goBack) return show(c, { typed, problems: {} }, held)
    const kept = held === undefined ? typed : { ...typed, [fields.kind]: [held.kind] }
    const draft = readDraft(kept, versions.today)
    if (!draft.ok) return show(c, { typed, problems: inSentences(draft.problems) }, held)
    const proposal = toProposal(draft.value, kept, held)
    const verdict = mayPropose(proposal, versions.approved)
    if (!verdict.ok) {
      const place = placeOf(proposal, versions)
      const problems = { [place]: sayUnfit(verdict.reason, proposal, versions) }
      return show(c, { typed, problems }, held)
    }
    if (pressed !== press.propose) return previewPage(c, proposal, versions, kept)
    return propose(c, tx, viewer, proposal, at)
  })
}

function toProposal(draft: Draft, typed: Typed, held: Held | undefined): Proposal {
  const { kind, from, until, body } = draft
  const key = held?.key ?? keyFor(kind, body.name)
  return { id: idIn(typed), key, kind, from, until, ends: held?.id, body }
}

/** Where on the form a change does not fit: it begins too early, or runs into what comes after. */
function placeOf(proposal: Proposal, { approved }: Versions): string {
  const other = overlapping(proposal, approved)
  return other !== undefined && other.from > proposal.from ? fields.until : fields.from
}

function inSentences(problems: Problems): Problems {
  const known: Record<string, string> = schemeWords.problems
  return Object.fromEntries(
    Object.entries(problems).map(([field, reason]) => [
      field,
      known[reason] ?? schemeWords.problems['too-long' satisfies DraftProblem],
    ]),
  )
}

function show(c: Ask, filled: Filled, held: Held | undefined): Response {
  const title = held === undefined ? words.addTitle : words.changeTitle(held.body.name)
  const wrong = Object.keys(filled.problems).length > 0
  return page(
    c,
    { title, face: 'staff', status: wrong ? 422 : 200 },
    <div class="narrow">
      <h1>{title}</h1>
      {wrong && <Notice>{words.notYet}</Notice>}
      {held !== undefined && <p>{words.keepsUntilThen}</p>}
      <SchemeForm {...filled} isKindFixed={held !== undefined} />
      <p>
        <a href={schemePaths.list}>{schemeWords.version.toList}</a>
      </p>
    </div>,
  )
}
