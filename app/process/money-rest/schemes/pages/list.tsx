import { doHouseWork } from '../../../../foundation/access/enter.ts'
import { dateInWords } from '../../../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../../../foundation/web/context.ts'
import { page } from '../../../../foundation/web/page.tsx'
import { municipalityPaths } from '../../../../people/municipality/public.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { kindsWithout } from '../../engine/schemes/scheme.ts'
import { schemePaths } from '../paths.ts'
import { isToBeReviewed, lastDayOf, schemesOf } from '../proposal.ts'
import type { NamedVersion } from '../store.ts'
import { schemeWords } from '../words/staff.ts'
import { allVersions, nameOf, type Stage, stageOf, type Versions } from './at-version.ts'
import { periodInWords, writtenDay } from './dates.ts'

const words = schemeWords.list

/** The municipality's own schemes: what waits for a colleague first, then what holds. */
export function getSchemes(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx, at) => {
    const versions = await allVersions(tx, at)
    return page(
      c,
      { title: words.title, face: 'staff' },
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p>
          <ButtonLink href={schemePaths.add}>{words.add}</ButtonLink>
        </p>
        <Waiting versions={versions} />
        <ToReview versions={versions} />
        <InForce versions={versions} />
        <Others versions={versions} stage="to-come" heading={words.toCome} />
        <Others versions={versions} stage="sent-back" heading={words.sentBack} />
        <Others versions={versions} stage="ended" heading={words.ended} />
        <p>
          <a href={municipalityPaths.setUp}>{words.back}</a>
        </p>
      </>,
    )
  })
}

interface PartProps {
  readonly versions: Versions
}

/** The versions in one stage. A stop that holds is no scheme, and stands with what it ended. */
function inStage(versions: Versions, stage: Stage): readonly NamedVersion[] {
  return versions.all.filter(
    (version) =>
      stageOf(version, versions) === stage &&
      (version.body !== undefined || version.decision?.isApproved !== true),
  )
}

function Waiting({ versions }: PartProps) {
  const waiting = inStage(versions, 'waiting')
  if (waiting.length === 0) return null
  return (
    <Card heading={words.waiting}>
      <ul class="plain-list">
        {waiting.map((version) => (
          <Line key={version.id} version={version} versions={versions}>
            {words.by(version.proposedByName, dateInWords(version.proposedAt, 'nl'))}
          </Line>
        ))}
      </ul>
    </Card>
  )
}

function ToReview({ versions }: PartProps) {
  const old = inStage(versions, 'in-force').flatMap((version) => {
    const { body } = version
    return body !== undefined && isToBeReviewed(body, versions.today) ? [{ version, body }] : []
  })
  if (old.length === 0) return null
  return (
    <Card heading={words.toReview}>
      <ul class="plain-list">
        {old.map(({ version, body }) => (
          <Line key={version.id} version={version} versions={versions}>
            {words.reviewed(writtenDay(body.reviewedOn))}
          </Line>
        ))}
      </ul>
    </Card>
  )
}

function InForce({ versions }: PartProps) {
  const here = inStage(versions, 'in-force')
  const without = kindsWithout(schemesOf(versions.approved), versions.today)
  return (
    <Card heading={words.inForce}>
      {here.length === 0 && <p>{words.nothing}</p>}
      <ul class="plain-list">
        {here.map((version) => (
          <Line key={version.id} version={version} versions={versions} />
        ))}
      </ul>
      {without.length > 0 && (
        <p class="soft">
          {words.without} {without.map((kind) => schemeWords.kinds[kind]).join(', ')}.
        </p>
      )}
    </Card>
  )
}

function Others(props: PartProps & { readonly stage: Stage; readonly heading: string }) {
  const { versions, stage, heading } = props
  const found = inStage(versions, stage)
  if (found.length === 0) return null
  return (
    <Card heading={heading}>
      <ul class="plain-list">
        {found.map((version) => (
          <Line key={version.id} version={version} versions={versions} />
        ))}
      </ul>
    </Card>
  )
}

function Line(props: {
  readonly version: NamedVersion
  readonly versions: Versions
  readonly children?: string
}) {
  const { version, versions, children } = props
  const { kind, from, body } = version
  const last = lastDayOf(version, versions.approved)
  return (
    <li>
      <a href={schemePaths.version(version.id)}>{nameOf(version, versions)}</a>
      <br />
      <span class="soft">
        {schemeWords.kinds[kind]},{' '}
        {body === undefined ? schemeWords.version.stops : `${periodInWords(from, last)}.`}
        {children !== undefined && ` ${children}`}
      </span>
    </li>
  )
}
