import type { Scheme } from '../engine/schemes/scheme.ts'
import { answer } from './answer.ts'
import { type CheckRequest, requestShape } from './request.ts'

/** A mother of two who rents, as a program would ask about her. Nobody that exists. */
const asked = {
  date: '2026-11-22',
  households: [
    {
      born: '1990-05-05',
      hasPartner: false,
      children: [{ born: '2016-04-01' }, { born: '2019-04-01' }],
      getsChildBenefit: true,
      incomePerYear: 1_920_000,
      assets: 0,
      isInsured: true,
      home: 'rents',
      bareRentPerMonth: 70_000,
      housemates: 0,
    },
  ],
}

/** A pass as a municipality could have it. */
const examplePass: Scheme = {
  key: 'city-pass-meedoenpas',
  kind: 'city-pass',
  name: 'Meedoenpas',
  gives: 'Met deze pas doe je mee voor minder geld.',
  forWhom: { incomePercent: 120 },
  alsoAsks: ['Je woont in deze gemeente.'],
  howToAsk: 'Vraag de pas aan bij de balie.',
  papers: ['Je ID-kaart'],
  from: '2026-01-01',
  until: undefined,
  source: {
    law: 'Verordening Meedoenpas',
    article: 'artikel 2',
    link: 'https://gemeente.example/meedoenpas',
  },
  reviewedOn: '2026-01-05',
}

export const exampleRequest: CheckRequest = requestShape.parse(asked)
export const exampleAnswer = answer(exampleRequest, 'nl', [examplePass])
