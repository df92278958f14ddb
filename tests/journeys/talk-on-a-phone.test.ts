import { expect, test } from 'vitest'
import { chooseAndRecord, domains, talkAbout } from './talking.ts'
import { prepareTalk, register, takeUp } from './registering.ts'
import { desktop, openPerson, phone } from './visitor.ts'

const said = { now: 2, wanted: 4, stress: 4, coping: 3 }

test.each([
  { how: 'without JavaScript', javaScriptEnabled: false },
  { how: 'with JavaScript', javaScriptEnabled: true },
])(
  'a resident holds a whole bridge talk on a phone $how in under 60 taps',
  async ({ javaScriptEnabled, how }) => {
    const noor = await openPerson('Noor Haverkamp', { viewport: desktop })
    const letter = await register(noor, { called: `Samira ${how}` })
    await prepareTalk(noor, letter.resident, { held: /op de eigen telefoon/ })
    await noor.leave()

    const samira = await takeUp(letter, { viewport: phone, javaScriptEnabled })
    await samira.sees(/^Dag Samira/)
    await samira.shoot(`inwoner-begin-${javaScriptEnabled}`)

    // The scanner needs JavaScript, so what it sees is one and the same page for both.
    const look = async (page: string): Promise<void> => {
      if (!javaScriptEnabled) await samira.scan()
      await samira.shoot(`telefoon-${javaScriptEnabled}-${page}`)
    }
    await samira.tap(samira.link('Open mijn brug'))
    await samira.sees(/^De brug van Samira/)
    await look('brug')
    for (const { name } of domains) await talkAbout(samira, name, said, look)
    await look('brug-besproken')
    await chooseAndRecord(samira, ['Thuis', 'Geld'], look)

    expect(samira.taps).toBeLessThan(60)
    expect(await samira.page.getByText('nu: Ik slaap bij iemand anders.').count()).toBe(1)
    await samira.leave()
  },
)
