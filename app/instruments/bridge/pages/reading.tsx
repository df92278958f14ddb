import { asId, newId, type ReadingId } from '../../../foundation/ids.ts'
import { dateInWords, momentOf } from '../../../foundation/language/dates.ts'
import { asWritten, markOf, Worded } from '../../../foundation/language/wording.tsx'
import type { VisitorSession } from '../../../foundation/visitor.ts'
import { type Ask, sessionOf, viewerOf } from '../../../foundation/web/context.ts'
import { readForm, typedText } from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { whosePage } from '../../../people/resident/public.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { WholeBridge } from '../drawing/whole-bridge.tsx'
import { paths } from '../paths.ts'
import { pillarNames } from '../pillars.ts'
import { type Remark, standingReadings } from '../readings.ts'
import { currentPillars, findRemarks, insertRemark, insertTalk } from '../store.ts'
import { labelOf } from '../words/words.ts'
import { RemarkForm } from './remark-form.tsx'
import { type AtReading, atReading } from './at-reading.ts'
import { InWords } from './in-words.tsx'

/** One bridge as it was recorded. */
export function getReading(c: Ask): Promise<Response> {
  return atReading(c, 'read', 'bridge.read-reading', (at) => show(c, at))
}

async function show(c: Ask, at: AtReading, remark?: { typed: string }): Promise<Response> {
  const { reading, readings, words, language } = at
  const remarks = await findRemarks(at.tx, reading.id)
  const { table } = sessionOf(c)
  const day = dateInWords(momentOf(reading.heldOn), language)
  const before = standingReadings(readings).findLast(({ heldOn }) => heldOn < reading.heldOn)
  return page(
    c,
    {
      title: words.reading.title(day),
      face: table !== undefined ? 'table' : at.standing === 'self' ? 'resident' : 'staff',
      language,
      whose: await whosePage(at),
      status: remark === undefined ? 200 : 422,
    },
    <>
      <h1>{words.reading.title(day)}</h1>
      {c.req.query('net-vastgelegd') !== undefined && <Notice>{words.reading.recorded}</Notice>}
      {reading.corrects !== undefined && <p class="soft">{words.reading.corrects}</p>}
      <WholeBridge
        pillars={reading.pillars}
        said={reading.said}
        words={words}
        mirrored={language === 'ar'}
        earlier={before === undefined ? [] : [before.said]}
      />
      {before !== undefined && <p class="soft">{words.overTime.earlier}</p>}
      <NextSteps at={at} table={table} />
      <Remarks at={at} remarks={remarks} />
      <InWords pillars={reading.pillars} said={reading.said} words={words} />
      {table === undefined && <Afterwards at={at} typed={remark?.typed} />}
    </>,
  )
}

/** On to paper or to all bridges; on the table only to paper, or back to the professional. */
function NextSteps({ at, table }: { at: AtReading; table: VisitorSession['table'] }) {
  const { words, reading } = at
  return (
    <p class="row no-print">
      <ButtonLink href={paths.sheet(reading.id)}>{words.reading.print}</ButtonLink>
      {table === undefined ? (
        <ButtonLink href={paths.overTime(at.resident)} weight="second">
          {words.reading.overTime}
        </ButtonLink>
      ) : (
        <ButtonLink href={paths.unlock(table.talk)} weight="second">
          {words.talk.leave}
        </ButtonLink>
      )}
    </p>
  )
}

/** What can still be said of a reading: a remark beside it, or a new one that puts it right. */
function Afterwards({ at, typed }: { at: AtReading; typed: string | undefined }) {
  const { reading, readings, words, standing } = at
  if (standing !== 'self' && standing !== 'fixed') return null
  return (
    <>
      {standing === 'fixed' && <RemarkForm reading={reading} words={words} typed={typed} />}
      {isLatest(readings, reading.id) && (
        <form method="post" action={paths.correct(reading.id)} class="stack no-print">
          <p class="soft">{words.reading.correctExplained}</p>
          <p>
            <input type="hidden" name="id" value={newId<'talk'>()} />
            <Button weight="quiet">{words.reading.correct}</Button>
          </p>
        </form>
      )}
    </>
  )
}

/** A reading that was put right already is put right through the one that did so. */
function isLatest(readings: AtReading['readings'], id: ReadingId): boolean {
  return !readings.some(({ corrects }) => corrects === id)
}

function Remarks({ at, remarks }: { at: AtReading; remarks: readonly Remark[] }) {
  const { words, reading } = at
  if (remarks.length === 0) return null
  return (
    <section class="stack">
      <h2>{words.reading.remarks}</h2>
      {remarks.map(({ name, pillar, remark, madeAt }) => {
        const known = reading.pillars.find((candidate) => candidate.name === pillar)
        return (
          <div key={`${madeAt.getTime()}-${pillar}`} class="card">
            <strong>
              {known === undefined ? words.pillars[pillar] : <Worded of={labelOf(known, words)} />}
            </strong>
            <p dir="auto" {...markOf(asWritten(remark, words.language))}>
              {remark}
            </p>
            <p class="soft">{words.reading.remarkBy(name)}</p>
          </div>
        )
      })}
    </section>
  )
}

/** A fixed face who sees it differently says so beside the reading, where the resident reads it. */
export async function postRemark(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const text = typedText(typed, 'remark').trim()
  const pillar = pillarNames.find((name) => name === typedText(typed, 'pillar'))
  return atReading(c, 'change', 'bridge.remark', async (at) => {
    if (at.standing !== 'fixed' || pillar === undefined || text === '' || text.length > 500) {
      return show(c, at, { typed: text })
    }
    await insertRemark(
      at.tx,
      viewerOf(c),
      { resident: at.resident, reading: at.reading.id, pillar, remark: text },
      at.at,
    )
    return onTo(c, paths.reading(at.reading.id))
  })
}

/** Begins a new talk from a recorded one to put a mistake right; the first stays as it was. */
export async function postCorrect(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  return atReading(c, 'change', 'bridge.correct', async (at) => {
    const { reading } = at
    const id = asId<'talk'>(typedText(typed, 'id')) ?? newId<'talk'>()
    const set = await currentPillars(at.tx)
    await insertTalk(
      at.tx,
      viewerOf(c),
      {
        id,
        resident: at.resident,
        moment: reading.moment,
        held: reading.held,
        heldOn: reading.heldOn,
        corrects: reading.id,
        pillarSet: set.version,
        said: reading.said,
      },
      at.at,
    )
    return onTo(c, paths.talk(id))
  })
}
