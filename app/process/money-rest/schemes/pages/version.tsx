import { doHouseWork } from '../../../../foundation/access/enter.ts'
import type { Tx } from '../../../../foundation/database/transaction.ts'
import type { Viewer } from '../../../../foundation/viewer.ts'
import type { PersonId } from '../../../../foundation/ids.ts'
import { requireFreshProof } from '../../../../foundation/identity/proof/fresh-proof.ts'
import { writeLine } from '../../../../foundation/journal/journal.ts'
import { dateInWords } from '../../../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import { readForm, type Typed, typedText } from '../../../../foundation/web/forms.ts'
import { onTo, page } from '../../../../foundation/web/page.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { TextArea } from '../../../../ui/field/field.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { schemePaths } from '../paths.ts'
import { previewOf } from '../preview.ts'
import { dayBefore, decide, type Decision, isApproved, mayPropose } from '../proposal.ts'
import { holdSchemes, insertDecision, type NamedVersion } from '../store.ts'
import { schemeWords } from '../words/staff.ts'
import { allVersions, nameOf, requireVersion, type Versions } from './at-version.ts'
import { writtenDay } from './dates.ts'
import { PreviewCard } from './preview-card.tsx'
import { sayUnfit } from './proposing.tsx'
import { SchemeDetails } from './scheme-details.tsx'

const words = schemeWords.version
const press = { name: 'doe', approve: 'keur-goed', sendBack: 'stuur-terug' } as const

/** One version: what it says, what it would do, and what somebody else decided about it. */
export function getVersion(c: Ask): Promise<Response> {
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'set-up-municipality', async (tx, at) => {
    const versions = await allVersions(tx, at)
    return show(c, { version: requireVersion(c, versions), versions, viewer })
  })
}

/** A second administrator approves, after showing who they are, or sends back with a reason. */
export async function postVersion(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const viewer = viewerOf(c)
  return doHouseWork(c.var.house, viewer, 'set-up-municipality', async (tx, at) => {
    await holdSchemes(tx, viewer)
    const versions = await allVersions(tx, at)
    const version = requireVersion(c, versions)
    const view = { version, versions, viewer, typed }
    const isYes = typedText(typed, press.name) === press.approve
    const reason = isYes ? '' : typedText(typed, 'reason').trim().slice(0, 1000)
    const verdict = decide(version, {
      isApproved: isYes,
      reason,
      by: viewer.id as PersonId,
      at,
    })
    if (!verdict.ok) {
      const status = verdict.reason === 'decided-already' ? 409 : 422
      return show(c, { ...view, status, problem: schemeWords.decisions[verdict.reason] })
    }
    const fits = mayPropose(version, versions.approved)
    if (isYes && !fits.ok) {
      const problem = sayUnfit(fits.reason, version, versions)
      return show(c, { ...view, status: 409, problem })
    }
    requireFreshProof(c)
    await write(tx, viewer, version, verdict.value)
    return onTo(c, schemePaths.list)
  })
}

async function write(
  tx: Tx,
  viewer: Viewer,
  version: NamedVersion,
  decision: Decision,
): Promise<void> {
  await insertDecision(tx, viewer, version, decision)
  const action = 'house.set-up-municipality'
  await writeLine(tx, { at: decision.at, viewer, action, allowed: true, thing: version.id })
}

interface VersionView {
  readonly version: NamedVersion
  readonly versions: Versions
  readonly viewer: Viewer
  readonly typed?: Typed
  readonly problem?: string
  readonly status?: 200 | 409 | 422
}

function show(c: Ask, view: VersionView): Response {
  const { version, versions, problem } = view
  const { body, decision, ends, from } = version
  const name = nameOf(version, versions)
  const ended = versions.all.find(({ id }) => id === ends)
  return page(
    c,
    { title: name, face: 'staff', status: view.status ?? 200 },
    <div class="narrow">
      <h1>{name}</h1>
      {problem !== undefined && <Notice>{problem}</Notice>}
      <p>
        {schemeWords.list.by(version.proposedByName, dateInWords(version.proposedAt, 'nl'))}{' '}
        {decision?.isApproved === true &&
          words.approvedBy(version.decidedByName ?? '', dateInWords(decision.at, 'nl'))}
      </p>
      {body === undefined && <p>{words.stops}</p>}
      {ended?.body !== undefined && (
        <p>{words.ends(ended.body.name, writtenDay(dayBefore(from)))}</p>
      )}
      {decision?.isApproved === false && <SentBack version={version} decision={decision} />}
      {body !== undefined && (
        <Card heading={schemeWords.form.what}>
          <SchemeDetails version={version} body={body} />
        </Card>
      )}
      {decision === undefined && (
        <PreviewCard preview={previewOf(version, versions.approved, versions.today)} />
      )}
      {decision === undefined && <Decide {...view} />}
      <GoOn version={version} />
      <p>
        <a href={schemePaths.list}>{words.toList}</a>
      </p>
    </div>,
  )
}

function SentBack(props: { readonly version: NamedVersion; readonly decision: Decision }) {
  const { version, decision } = props
  return (
    <Notice>
      <p>{words.sentBackBy(version.decidedByName ?? '', dateInWords(decision.at, 'nl'))}</p>
      <p>{decision.reason}</p>
    </Notice>
  )
}

/** Nobody decides about their own proposal. */
function Decide({ version, viewer, typed = {} }: VersionView) {
  if (version.proposedBy === viewer.id) return <p>{words.own}</p>
  return (
    <Card heading={words.decide}>
      <p>{words.decideHint}</p>
      <form method="post" class="stack">
        <Button name={press.name} value={press.approve}>
          {words.approve}
        </Button>
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typedText(typed, 'reason')}
        />
        <Button weight="second" name={press.name} value={press.sendBack}>
          {words.sendBack}
        </Button>
      </form>
    </Card>
  )
}

/** From here a version that holds is changed or stopped; one that was sent back is proposed anew. */
function GoOn({ version }: { readonly version: NamedVersion }) {
  const { id, decision, body, ends } = version
  if (body === undefined || decision === undefined) return null
  if (!isApproved(version)) {
    const path = ends === undefined ? schemePaths.add : schemePaths.change(ends)
    return (
      <p>
        <ButtonLink href={`${path}?van=${id}`} weight="second">
          {words.again}
        </ButtonLink>
      </p>
    )
  }
  return (
    <p class="row">
      <ButtonLink href={schemePaths.change(id)} weight="second">
        {words.change}
      </ButtonLink>
      <ButtonLink href={schemePaths.stop(id)} weight="second">
        {words.stop}
      </ButtonLink>
    </p>
  )
}
