/** Somebody of the demo municipality, signed in through its door, without a browser. */
export interface DemoVisit {
  readonly cookie: string
  /** The first link on that page whose address looks like this. */
  link(page: string, like: RegExp): Promise<string>
}

/** Signs in at the demo's door as the person of this name. */
export async function visitAs(address: string, name: string): Promise<DemoVisit> {
  const door = await (await fetch(`${address}/demo`)).text()
  const forms = door.split('<form').filter((form) => form.includes('name="wie"'))
  const form = forms.find((candidate) => candidate.includes(`>${name}`))
  const who = /name="wie" value="([^"]+)"/.exec(form ?? '')?.[1]
  if (who === undefined) throw new Error(`Nobody is called ${name} in the demo.`)
  const answer = await fetch(`${address}/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ wie: who }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`${name} got no session: ${answer.status}.`)
  return {
    cookie,
    link: async (page, like) => {
      const html = await (await fetch(`${address}${page}`, { headers: { cookie } })).text()
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')
      const found = links.find((href) => like.test(href))
      if (found === undefined) throw new Error(`${page} has no link like ${like.source}.`)
      return found
    },
  }
}

export interface DemoPage {
  readonly name: string
  readonly path: string
  readonly cookie: string | undefined
  readonly kind: 'resident page' | 'instrument page' | 'staff page'
  /** What is posted to come to this page, where no address reaches it. */
  readonly form?: Readonly<Record<string, string>>
}

/** What a mother of two told the check, as it travels in its forms. */
const told: Readonly<Record<string, string>> = {
  'weet.born': '1990-05-05',
  'weet.children': '2016-04-01 2019-04-01',
  'weet.hasPartner': 'nee',
  'weet.studies': 'nee',
  'weet.assets': '0',
  'weet.housemates': '0',
  'weet.netIncome': '145000',
  'weet.getsChildBenefit': 'ja',
  'weet.income': '1920000',
  'weet.home': 'rents',
  'weet.bareRent': '70000',
  'weet.isInsured': 'ja',
  'weet.paysChildcare': 'nee',
}

/** The pages that are weighed, of people in different places of the journey. */
export async function demoPages(address: string): Promise<readonly DemoPage[]> {
  const rosa = await visitAs(address, 'Rosa')
  const danique = await visitAs(address, 'Danique')
  const yusra = await visitAs(address, 'Yusra')
  const noor = await visitAs(address, 'Noor')
  const bridges = await rosa.link('/', /^\/inwoners\/[^/]+\/bruggen$/)
  const bridge = await rosa.link(bridges, /^\/bruggen\/[^/]+$/)
  const talk = await danique.link('/', /^\/brug\/[^/]+$/)
  const arabicTalk = await yusra.link('/', /^\/brug\/[^/]+$/)
  const resident = { kind: 'resident page' } as const
  const instrument = { kind: 'instrument page' } as const
  return [
    { name: 'start', path: '/', cookie: undefined, ...resident },
    { name: 'sign-in', path: '/aanmelden', cookie: undefined, ...resident },
    { name: "resident's home", path: '/', cookie: rosa.cookie, ...resident },
    { name: "resident's home, Arabic", path: '/', cookie: yusra.cookie, ...resident },
    {
      name: 'pillar question',
      path: `${talk}/pijler/schulden`,
      cookie: danique.cookie,
      ...instrument,
    },
    {
      name: 'pillar question, Arabic',
      path: `${arabicTalk}/pijler/schulden`,
      cookie: yusra.cookie,
      ...instrument,
    },
    { name: 'whole bridge', path: bridge, cookie: rosa.cookie, ...resident },
    { name: 'five bridges', path: bridges, cookie: rosa.cookie, ...resident },
    { name: 'sharing', path: await rosa.link('/', /^\/delen/), cookie: rosa.cookie, ...resident },
    { name: 'money check', path: '/geldrust/check', cookie: undefined, ...instrument },
    {
      name: 'money check, Arabic',
      path: '/geldrust/check',
      cookie: 'taal=ar',
      ...instrument,
    },
    {
      name: 'money check, last question',
      path: '/geldrust/check/vraag',
      cookie: undefined,
      form: told,
      ...instrument,
    },
    {
      name: 'money check, result',
      path: '/geldrust/check/vraag',
      cookie: undefined,
      form: { ...told, 'weet.isSeized': 'nee' },
      ...instrument,
    },
    { name: 'my residents', path: '/inwoners', cookie: noor.cookie, kind: 'staff page' },
  ]
}
