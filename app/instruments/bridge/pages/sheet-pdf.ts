import { enter } from '../../../foundation/access/enter.ts'
import { asId } from '../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { publicAddress } from '../../../foundation/web/public-address.ts'
import { downloadPdf } from '../../../foundation/web/download.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { onTo } from '../../../foundation/web/page.tsx'
import { findResident, languageAtTable, type Resident } from '../../../people/resident/public.ts'
import { makePdf } from '../../../ui/paper/make-pdf.ts'
import { emptyPaper } from '../paper/empty.tsx'
import { filledPaper } from '../paper/filled.tsx'
import { canBePdf, type ForWhom } from '../paper/frame.tsx'
import { paths } from '../paths.ts'
import { currentPillars } from '../store.ts'
import { bridgeWords } from '../words/words.ts'
import { atReading } from './at-reading.ts'

/** The sheet of a recorded bridge as a PDF; in a language that has none, the page to print. */
export async function getSheetPdf(c: Ask): Promise<Response> {
  const { reading, whom } = await atReading(c, 'read', 'bridge.print-reading', async (at) => {
    const person = await findResident(at.tx, at.resident)
    return { reading: at.reading, whom: forWhom(c, person, paths.reading(at.reading.id), at.at) }
  })
  if (!canBePdf(whom.language)) return onTo(c, paths.sheet(reading.id))
  // Outside the transaction: drawing takes longer than reading did.
  return downloadPdf(c, `brug-${reading.heldOn}`, await makePdf(filledPaper(reading, whom)))
}

/** The empty sheet as a PDF. */
export async function getEmptySheetPdf(c: Ask): Promise<Response> {
  const resident = asId<'resident'>(c.req.param('resident'))
  if (resident === undefined) throw new NotFound()
  const door = { resident, part: 'bridge', action: 'read', purpose: 'bridge.print-empty' } as const
  const { pillars, whom } = await enter(c.var.house, viewerOf(c), door, async ({ tx, at }) => {
    const person = await findResident(tx, resident)
    const set = await currentPillars(tx)
    return { pillars: set.pillars, whom: forWhom(c, person, paths.overTime(resident), at) }
  })
  if (!canBePdf(whom.language)) return onTo(c, paths.emptySheet(resident))
  return downloadPdf(c, 'brug-leeg', await makePdf(emptyPaper(pillars, whom)))
}

function forWhom(c: Ask, person: Resident | undefined, qr: string, madeAt: Date): ForWhom {
  const language = person === undefined ? c.var.language : languageAtTable(c, person)
  return {
    called: person?.called ?? '',
    language,
    words: bridgeWords[language],
    theme: c.var.visitor.municipality.theme,
    qr: `${publicAddress(c)}${qr}`,
    madeAt,
  }
}
