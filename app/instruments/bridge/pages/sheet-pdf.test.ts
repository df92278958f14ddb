import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../../../../tests/people.ts'
import { newId, type ReadingId } from '../../../foundation/ids.ts'
import { linesOf, readPdf } from '../../../ui/paper/read-pdf-for-tests.ts'
import { paths } from '../paths.ts'

describe('downloading a bridge', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)
  const yusuf = await aResident(house, noor, { called: 'Yusuf', language: 'ar' })

  async function aRecorded(resident: typeof samira): Promise<ReadingId> {
    const browser = await browserOf(house, noor)
    const talk = newId<'talk'>()
    await browser.post(paths.prepare(resident.id), { id: talk, moment: 'start', held: 'table' })
    await browser.post(paths.pillar(talk, 'debts'), { now: '2', wanted: '4' })
    const answer = await browser.post(paths.record(talk))
    const [, id] = /^\/bruggen\/([^?]+)/.exec(answer.headers.get('location') ?? '') ?? []
    return id as ReadingId
  }
  const reading = await aRecorded(samira)
  const inArabic = await aRecorded(yusuf)

  it('gives a PDF that no cache keeps, under a name that tells nothing', async () => {
    const answer = await (await browserOf(house, samira)).get(paths.sheetPdf(reading))
    const { headers } = answer
    expect([answer.status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ])
    expect(headers.get('content-disposition')).toBe('attachment; filename="brug-2026-03-02.pdf"')
    const read = readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(read.title).toBe('Je brug van 2 maart 2026')
    expect(linesOf(read.document)).toEqual(
      expect.arrayContaining(['P Samira', 'P nu: De schulden zijn zwaar.']),
    )
  })

  it('gives the empty sheet too, with the same name for everybody', async () => {
    const answer = await (await browserOf(house, noor)).get(paths.emptySheetPdf(samira.id))
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="brug-leeg.pdf"')
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it('is written in the journal as a print, and a refusal too', async () => {
    const stranger = await aStaffMember(house, administrator)
    const answer = await (await browserOf(house, stranger)).get(paths.sheetPdf(reading))
    expect(answer.status).toBe(404)
    const rows = await house.owner
      .selectFrom('journal')
      .where('resident_id', '=', samira.id)
      .where('action', '=', 'bridge.print-reading')
      .select(['actor_id', 'allowed'])
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { actor_id: samira.id, allowed: true },
      { actor_id: stranger.id, allowed: false },
    ])
  })

  it('is offered on both sheets', async () => {
    const browser = await browserOf(house, samira)
    for (const [page, pdf] of [
      [paths.sheet(reading), paths.sheetPdf(reading)],
      [paths.emptySheet(samira.id), paths.emptySheetPdf(samira.id)],
    ] as const) {
      expect(await (await browser.get(page)).text()).toContain(`href="${pdf}"`)
    }
  })

  it('is not offered in Arabic, and leads to the page to print', async () => {
    const browser = await browserOf(house, yusuf)
    for (const [page, pdf] of [
      [paths.sheet(inArabic), paths.sheetPdf(inArabic)],
      [paths.emptySheet(yusuf.id), paths.emptySheetPdf(yusuf.id)],
    ] as const) {
      expect(await (await browser.get(page)).text()).not.toContain('.pdf')
      const answer = await browser.get(pdf)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, page])
    }
  })

  it('knows no bridge that is not there', async () => {
    const browser = await browserOf(house, samira)
    expect((await browser.get(paths.sheetPdf(newId<'reading'>()))).status).toBe(404)
    expect((await browser.get('/bruggen/iets/blad.pdf')).status).toBe(404)
    expect((await browser.get('/inwoners/iets/brug/leeg-blad.pdf')).status).toBe(404)
  })
})
