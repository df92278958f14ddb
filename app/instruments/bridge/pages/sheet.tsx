import { dateInWords, momentOf } from '../../../foundation/language/dates.ts'
import { type Ask, sessionOf } from '../../../foundation/web/context.ts'
import { publicAddress } from '../../../foundation/web/public-address.ts'
import { page } from '../../../foundation/web/page.tsx'
import { findResident, languageAtTable } from '../../../people/resident/public.ts'
import { WholeBridge } from '../drawing/whole-bridge.tsx'
import { canBePdf } from '../paper/frame.tsx'
import { paths } from '../paths.ts'
import { bridgeWords } from '../words/words.ts'
import { atReading } from './at-reading.ts'
import { OnPaper } from './on-paper.tsx'
import { SheetFoot, SheetHead } from './sheet-frame.tsx'

/** A recorded bridge on one A4, to hang on the fridge. */
export function getSheet(c: Ask): Promise<Response> {
  return atReading(c, 'read', 'bridge.print-reading', async (at) => {
    const person = await findResident(at.tx, at.resident)
    const language = person === undefined ? at.language : languageAtTable(c, person)
    const words = bridgeWords[language]
    const { reading } = at
    // A device on the table is somebody else's: a file would stay behind on it.
    const onTable = sessionOf(c).table !== undefined
    const day = dateInWords(momentOf(reading.heldOn), language)
    return page(
      c,
      { title: words.reading.title(day), face: 'table', language },
      <article class="sheet">
        <SheetHead
          title={words.reading.title(day)}
          called={person?.called ?? ''}
          words={words}
          qr={`${publicAddress(c)}${paths.reading(reading.id)}`}
        />
        <WholeBridge
          pillars={reading.pillars}
          said={reading.said}
          words={words}
          mirrored={language === 'ar'}
        />
        <OnPaper pillars={reading.pillars} said={reading.said} words={words} />
        <SheetFoot
          back={paths.reading(reading.id)}
          pdf={onTable || !canBePdf(language) ? undefined : paths.sheetPdf(reading.id)}
          words={words}
        />
      </article>,
    )
  })
}
