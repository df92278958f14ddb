import { doHouseWork } from '../../../foundation/access/enter.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { downloadCsv } from '../../../foundation/web/download.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { inEuros } from '../engine/explaining.ts'
import { paths } from '../paths.ts'
import { findTotals } from './store.ts'
import { asCsv, type HalfYear, meanPerCheck, type Total, wholeEuros } from './totals.ts'
import { totalsWords as words } from './words.ts'

const { columns } = words

/** What all checks came to, per half-year and team. Nothing in the address asks for less or for somebody. */
export function getTotals(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'see-totals', async (tx) => {
    const halfYears = await findTotals(tx)
    return page(
      c,
      { title: words.title, face: 'staff' },
      <div class="stack totals-page">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {halfYears.length === 0 && <Notice>{words.none}</Notice>}
        {halfYears.map((halfYear) => (
          <HalfYearTable key={nameOf(halfYear)} halfYear={halfYear} />
        ))}
        <p>{words.purpose}</p>
        <p>
          {words.hidden} {words.small}
        </p>
        {halfYears.length > 0 && <Below />}
      </div>,
    )
  })
}

/** The same rows to keep, and nothing more. */
export function getTotalsFile(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'see-totals', async (tx) => {
    const rows = (await findTotals(tx)).flatMap((halfYear) =>
      halfYear.totals.map((total) => [
        nameOf(halfYear),
        teamOf(total),
        total.checks,
        ...amountsOf(total).map((euros) => euros ?? words.keptBack),
      ]),
    )
    const head = [words.period, ...Object.values(columns)]
    return downloadCsv(c, words.file, asCsv([head, ...rows]))
  })
}

/** On a narrow screen a row stands as a small block, each cell with the name of its column. */
function HalfYearTable({ halfYear }: { halfYear: HalfYear }) {
  return (
    <table class="totals">
      <caption>
        <h2>{nameOf(halfYear)}</h2>
      </caption>
      <thead>
        <tr>
          {Object.entries(columns).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {halfYear.totals.map((total) => (
          <Row key={teamOf(total)} total={total} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ total }: { total: Total }) {
  const [aYear, backPay, mean] = amountsOf(total).map((euros) =>
    euros === undefined ? <span class="soft">{words.keptBack}</span> : inEuros(euros * 100),
  )
  return (
    <tr class={total.of === 'all' ? 'totals__all' : undefined}>
      <th scope="row">{teamOf(total)}</th>
      <td data-label={columns.checks}>{total.checks}</td>
      <td data-label={columns.aYear}>{aYear}</td>
      <td data-label={columns.backPay}>{backPay}</td>
      <td data-label={columns.mean}>{mean}</td>
    </tr>
  )
}

function Below() {
  return (
    <>
      <ul>
        {words.reading.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="row no-print">
        <a class="button button--second" href={paths.totalsFile} download>
          {words.download}
        </a>
        <button type="button" class="button button--second" data-print hidden>
          {words.print}
        </button>
      </p>
    </>
  )
}

/** In the order of the columns, in whole euros. */
function amountsOf(total: Total): readonly (number | undefined)[] {
  return [inWhole(total.aYear), inWhole(total.backPay), meanPerCheck(total)]
}

function inWhole(cents: number | undefined): number | undefined {
  return cents === undefined ? undefined : wholeEuros(cents)
}

function nameOf({ year, half }: HalfYear): string {
  return `${words.halfYear[half]} ${year}`
}

function teamOf({ of, organisation }: Total): string {
  if (of === 'organisation') return organisation ?? ''
  return { municipality: words.municipality, small: words.smallTeams, all: words.all }[of]
}
