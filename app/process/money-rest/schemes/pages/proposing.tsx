import type { ComponentChildren } from 'preact'
import type { Tx } from '../../../../foundation/database/transaction.ts'
import type { Viewer } from '../../../../foundation/viewer.ts'
import { asId, newId } from '../../../../foundation/ids.ts'
import { writeLine } from '../../../../foundation/journal/journal.ts'
import type { Ask } from '../../../../foundation/web/context.ts'
import { type Typed, typedText } from '../../../../foundation/web/forms.ts'
import { onTo, page } from '../../../../foundation/web/page.tsx'
import type { ReasonOf } from '../../../../foundation/verdict.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { schemePaths } from '../paths.ts'
import { previewOf } from '../preview.ts'
import { type mayPropose, overlapping, type Proposal, type SchemeVersionId } from '../proposal.ts'
import { insertProposal } from '../store.ts'
import { schemeWords } from '../words/staff.ts'
import type { Versions } from './at-version.ts'
import { nameOf } from './at-version.ts'
import { periodInWords } from './dates.ts'
import { PreviewCard } from './preview-card.tsx'
import { SchemeDetails } from './scheme-details.tsx'

const words = schemeWords.preview

/** What was pressed beside the form's own first button, which only looks. */
export const press = { name: 'doe', propose: 'stel-voor', goBack: 'pas-aan' } as const

/** The id of what is proposed travels in the form: sent twice, it is one proposal. */
export function idIn(typed: Typed): SchemeVersionId {
  return asId<'scheme-version'>(typedText(typed, 'id')) ?? newId<'scheme-version'>()
}

/** Why a change does not fit, as a sentence; an overlap names the other version and its days. */
export function sayUnfit(
  reason: ReasonOf<typeof mayPropose>,
  proposal: Proposal,
  versions: Versions,
): string {
  if (reason !== 'overlaps') return schemeWords.unfit[reason]
  const other = overlapping(proposal, versions.approved)
  if (other === undefined) return schemeWords.unfit['ends-nothing']
  return schemeWords.overlaps(nameOf(other, versions), periodInWords(other.from, other.until))
}

/** Writes a proposal down, and goes to its page, where a colleague will look at it. */
export async function propose(
  c: Ask,
  tx: Tx,
  viewer: Viewer,
  proposal: Proposal,
  at: Date,
): Promise<Response> {
  const result = await insertProposal(tx, viewer, proposal, at)
  if (result === 'added') {
    const action = 'house.set-up-municipality'
    await writeLine(tx, { at, viewer, action, allowed: true, thing: proposal.id })
  }
  return onTo(c, schemePaths.version(proposal.id))
}

/** What a change would do, before it is proposed: all that was typed goes along. */
export function previewPage(
  c: Ask,
  proposal: Proposal,
  versions: Versions,
  typed: Typed,
): Response {
  const preview = previewOf(proposal, versions.approved, versions.today)
  const { body } = proposal
  return page(
    c,
    { title: words.title, face: 'staff' },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <PreviewCard preview={preview} />
      <Card heading={nameOf(proposal, versions)}>
        {body === undefined ? (
          <p>{schemeWords.version.stops}</p>
        ) : (
          <SchemeDetails version={proposal} body={body} />
        )}
      </Card>
      <form method="post" class="stack">
        <Carried typed={{ ...typed, id: [proposal.id] }} />
        <Button name={press.name} value={press.propose}>
          {schemeWords.form.propose}
        </Button>
        <Button weight="second" name={press.name} value={press.goBack}>
          {schemeWords.form.goBack}
        </Button>
      </form>
    </div>,
  )
}

/** All that was typed, to send along unseen. */
function Carried({ typed }: { readonly typed: Typed }): ComponentChildren {
  return Object.entries(typed)
    .filter(([name]) => name !== press.name)
    .flatMap(([name, values]) =>
      values.map((value) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      )),
    )
}
