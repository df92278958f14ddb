import { QrCode } from '../../../ui/qr-code/qr-code.tsx'
import type { BridgeWords } from '../words/words.ts'

/** The top of a sheet: whose it is, and the way back from paper to screen. */
export function SheetHead(props: {
  title: string
  called: string
  words: BridgeWords
  qr: string
}) {
  const { title, called, words, qr } = props
  return (
    <header class="sheet__head">
      <div>
        <h1>{title}</h1>
        <p>{called}</p>
      </div>
      <figure class="sheet__qr">
        <QrCode of={qr} label={words.sheet.qr} />
        <figcaption>{words.sheet.qr}</figcaption>
      </figure>
    </header>
  )
}

/** Below a sheet on the screen only: print it, keep it where it can be a PDF, or go back. */
export function SheetFoot(props: { back: string; pdf: string | undefined; words: BridgeWords }) {
  const { back, pdf, words } = props
  return (
    <p class="no-print row">
      <button type="button" class="button" data-print hidden>
        {words.sheet.print}
      </button>
      {pdf !== undefined && (
        <a href={pdf} download>
          {words.sheet.pdf}
        </a>
      )}
      <a href={back}>{words.sheet.open}</a>
    </p>
  )
}
