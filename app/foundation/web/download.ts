import type { Ask } from './context.ts'

/**
 * Answers with a PDF to keep. It holds somebody's life as a page does: no cache keeps it, and its name says
 * nothing of whom it is about, for a folder of downloads is seen by others.
 */
export function downloadPdf(c: Ask, name: string, bytes: Uint8Array<ArrayBuffer>): Response {
  c.header('cache-control', 'no-store')
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `attachment; filename="${name}.pdf"`)
  return c.body(bytes)
}

/** Answers with a table of figures for a spreadsheet. */
export function downloadCsv(c: Ask, name: string, table: string): Response {
  c.header('cache-control', 'no-store')
  c.header('content-type', 'text/csv; charset=UTF-8')
  c.header('content-disposition', `attachment; filename="${name}.csv"`)
  return c.body(table)
}
