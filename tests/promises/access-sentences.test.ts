import { describe, expect, it } from 'vitest'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { residentPaths } from '../../app/people/resident/public.ts'
import { moneyRestPaths, schemePaths } from '../../app/process/money-rest/public.ts'
import { openTestHouse } from '../house.ts'
import { type Attempt, attempts } from './access-attempts.ts'
import { askersOf } from './access-askers.ts'
import { buildWorld, type Consent, type Who } from './access-world.ts'

/**
 * Promise 1, the fourth witness: what the table of the method says, written by hand in sentences, each
 * of them carried out. Nothing here asks the policy what it thinks.
 */
describe('in plain sentences', async () => {
  const house = await openTestHouse()
  const world = await buildWorld(house)
  const { samira, reading, talk, looking } = world
  const { statusOf, reached, run } = askersOf(house, world)

  const file = residentPaths.file(samira.id)
  const particulars = residentPaths.change(samira.id)
  const letter = residentPaths.letter(samira.id)
  const bridges = bridgePaths.overTime(samira.id)
  const bridge = bridgePaths.reading(reading)
  const sheet = bridgePaths.sheet(reading)
  const sheetPdf = bridgePaths.sheetPdf(reading)
  const conversation = bridgePaths.talk(talk)
  const preparing = bridgePaths.prepare(samira.id)
  const emptySheet = bridgePaths.emptySheet(samira.id)
  const list = residentPaths.myResidents
  const registering = residentPaths.register
  const { totals, totalsFile } = moneyRestPaths
  const schemes = schemePaths.add

  const opens: readonly [string, Who, string, Consent?][] = [
    ['a resident reads a bridge of their own', 'resident', bridge],
    ['a resident sees all their bridges over each other', 'resident', bridges],
    ['a resident prints their bridge', 'resident', sheet],
    ['a resident downloads their bridge', 'resident', sheetPdf],
    ['a resident opens the talk that lies ready', 'resident', conversation],
    ['a resident opens their own home', 'resident', '/'],
    ['a resident sees where they are signed in', 'resident', '/aangemeld'],
    ['a fixed face opens the file', 'fixed professional', file],
    ['a fixed face changes how somebody is reached', 'fixed professional', particulars],
    ['a fixed face makes a letter', 'fixed professional', letter],
    ['a fixed face reads a bridge without asking again', 'fixed professional', bridge],
    ['a fixed face prepares a bridge talk', 'fixed professional', preparing],
    ['a fixed face prints an empty sheet for the pen', 'fixed professional', emptySheet],
    ['a second fixed face is as much a fixed face', 'second fixed professional', bridge],
    ['who stands in can do what the fixed face can', 'stand-in', preparing],
    ['who joined sees how somebody is reached', 'joined professional', file],
    ['who joined reads the bridge with a yes', 'joined professional', bridge, 'given'],
    ['who joined sees bridges over time with a yes', 'joined professional', bridges, 'given'],
    ['a buddy is reached and reaches with a yes', 'buddy', file, 'given'],
    ['a buddy reads the bridge with a yes', 'buddy', bridge, 'given'],
    [
      'a professional without residents has a list, be it empty',
      'professional without a seat',
      list,
    ],
    ['a professional can register somebody', 'professional without a seat', registering],
    ['a professional elsewhere has their own list', 'namesake of the professional elsewhere', list],
    ['an insight reader sees totals of groups', 'insight reader', totals],
    ['an insight reader keeps totals as a table', 'insight reader', totalsFile],
    ['an administrator keeps the schemes of the municipality', 'administrator', schemes],
  ]
  it.each(opens)('%s', async (_, who, path, consent = 'never') => {
    expect(await statusOf(who, path, consent)).toBe(200)
  })

  const staysShut: readonly [string, Who, string, Consent?][] = [
    ['an administrator never opens a bridge', 'administrator', bridge],
    ['an administrator never downloads a bridge', 'administrator', sheetPdf],
    [
      'an administrator never opens a bridge, not even with a yes',
      'administrator',
      bridge,
      'given',
    ],
    ['an administrator never opens a file', 'administrator', file],
    ['an administrator never changes how a resident is reached', 'administrator', particulars],
    ['an administrator never makes a letter for a resident', 'administrator', letter],
    ['an administrator has no list of residents', 'administrator', list],
    ['an administrator registers nobody', 'administrator', registering],
    ['a privacy officer sees who looked, never what', 'privacy officer', bridge],
    ['a privacy officer opens no file', 'privacy officer', file],
    ['a privacy officer has no list of residents', 'privacy officer', list],
    ['an insight reader opens no file', 'insight reader', file],
    ['an insight reader reads no bridge, not even with a yes', 'insight reader', bridge, 'given'],
    ['an insight reader has no list of residents', 'insight reader', list],
    ['an insight reader registers nobody', 'insight reader', registering],
    ['an insight reader does not set up the municipality', 'insight reader', '/beheer'],
    ['an insight reader does not see who looked', 'insight reader', '/inzagen'],
    ['a professional sees no totals', 'fixed professional', totals],
    ['an administrator sees no totals', 'administrator', totals],
    ['a privacy officer sees no totals', 'privacy officer', totalsFile],
    ['an expert by experience sees no totals', 'buddy', totalsFile],
    ['a resident sees no totals', 'resident', totals],
    ['a resident never reads a bridge of a neighbour', 'another resident', bridge],
    ['a resident never opens a talk of a neighbour', 'another resident', conversation],
    ['a resident never sees bridges of a neighbour', 'another resident', bridges],
    ['a resident does not use the pages for staff', 'resident', file],
    ['a resident makes no new letter for whoever holds their phone', 'resident', letter],
    ['a resident has no list of residents', 'resident', list],
    ['a resident registers nobody', 'resident', registering],
    ['a colleague of another team opens no file', 'professional without a seat', file],
    ['a colleague of another team reads no bridge', 'professional without a seat', bridge],
    [
      'a yes to somebody outside the team opens nothing',
      'professional without a seat',
      bridge,
      'given',
    ],
    ['who joined reads no bridge without a yes', 'joined professional', bridge],
    [
      'who joined reads no bridge after the yes is taken back',
      'joined professional',
      bridge,
      'taken back',
    ],
    ['who joined reads no bridge after the yes ran out', 'joined professional', bridge, 'expired'],
    [
      'who joined reads no bridge on a yes to another',
      'joined professional',
      bridge,
      'given to another',
    ],
    ['who joined prepares no talk, not even with a yes', 'joined professional', preparing, 'given'],
    ['who joined changes no particulars', 'joined professional', particulars, 'given'],
    ['a buddy sees no number without a yes', 'buddy', file],
    ['a buddy sees no number after the yes is taken back', 'buddy', file, 'taken back'],
    ['a buddy reads no bridge without a yes', 'buddy', bridge],
    ['a buddy makes no letter, not even with a yes', 'buddy', letter, 'given'],
    ['an expert who is nobodys buddy reads no bridge', 'expert without a seat', bridge, 'given'],
    ['an expert registers nobody', 'expert without a seat', registering],
    ['who left the team opens no file', 'professional whose seat ended', file],
    [
      'who left the team reads no bridge on an old yes',
      'professional whose seat ended',
      bridge,
      'given',
    ],
    ['who stood in last week opens no file', 'stand-in whose time is over', file],
    [
      'who is no professional any more opens no file',
      'joined person who is no professional any more',
      file,
    ],
    ['who has no role opens nothing', 'nobody with roles', file],
    ['a namesake elsewhere reads no bridge', 'namesake of the resident elsewhere', bridge],
    ['a professional elsewhere opens no file', 'namesake of the professional elsewhere', file],
    ['an administrator elsewhere opens no file', 'administrator elsewhere', file],
    ['a fixed face changes no schemes', 'fixed professional', schemes],
    ['a resident changes no schemes', 'resident', schemes],
    ['a privacy officer changes no schemes', 'privacy officer', schemes],
  ]
  it.each(staysShut)('%s', async (_, who, path, consent = 'never') => {
    expect(await statusOf(who, path, consent)).toBe(404)
  })

  const through: readonly [string, Who, Attempt['what'], Consent?][] = [
    ['the resident reads who looked', 'resident', 'select from journal'],
    ['the privacy officer reads who looked', 'privacy officer', 'select from journal'],
    ['a buddy knows who is in the team', 'buddy', 'select from seat'],
    [
      'a fixed face sees what the resident shares',
      'fixed professional',
      'select from sharing',
      'given to another',
    ],
    ['only the resident gives', 'resident', 'insert into sharing'],
    ['a buddy can ask', 'buddy', 'insert into sharing_request'],
  ]
  it.each(through)('around all pages: %s', async (_, who, what, consent = 'never') => {
    expect(await reached(who, consent)).toContain(what)
  })

  const notThrough: readonly [string, Who, Attempt['what'], Consent?][] = [
    [
      'a fixed face does not give in the name of the resident',
      'fixed professional',
      'insert into sharing',
    ],
    [
      'a fixed face does not prolong what was given',
      'fixed professional',
      'update sharing set part = part',
      'given to another',
    ],
    ['a buddy does not put people in the team', 'buddy', `insert into ${nameOfInsert('seat')}`],
    ['a resident does not change their own team', 'resident', 'update seat set kind = kind'],
    ['an administrator sees no seats by name', 'administrator', 'select from seat'],
    [
      'an administrator sees no bridge in the tables',
      'administrator',
      'select from bridge_reading',
      'given',
    ],
    [
      'a colleague cannot ask who is not theirs',
      'professional without a seat',
      'insert into sharing_request',
    ],
    ['a fixed face does not read who else looked', 'fixed professional', 'select from journal'],
    ['a neighbour finds no looks', 'another resident', 'select from journal'],
    ['a privacy officer sees no name', 'privacy officer', 'select from resident'],
    ['an insight reader sees no check', 'insight reader', 'select from money_check', 'given'],
    ['an insight reader sees no step', 'insight reader', 'select from provision_step', 'given'],
    ['an insight reader sees no name', 'insight reader', 'select from resident'],
  ]
  it.each(notThrough)('around all pages: %s', async (_, who, what, consent = 'never') => {
    expect(attempts.map((attempt) => attempt.what)).toContain(what)
    expect(await reached(who, consent)).not.toContain(what)
  })

  const everybody = Object.keys(looking) as Who[]
  const never: readonly [string, string][] = [
    ['changes a recorded bridge', `update bridge_reading set moment = moment`],
    ['removes a recorded bridge', `delete from bridge_reading`],
    ['changes a remark', `update bridge_remark set remark = remark`],
    ['changes a line of the journal', `update journal set allowed = allowed`],
    ['removes a line of the journal', `delete from journal`],
    ['changes the policy', `update access_rule set allowance = 'always'`],
    ['removes a resident', `delete from resident`],
    [
      'adds a municipality',
      `insert into municipality (id, name, theme) values (gen_random_uuid(), '', '')`,
    ],
    ['switches off row-level security', `alter table resident disable row level security`],
    ['becomes another user of the database', `set role postgres`],
  ]
  it.each(never)('nobody %s', async (_, statement) => {
    for (const who of everybody) {
      const { viewer } = looking[who]
      await expect(run(viewer, statement), who).rejects.toMatchObject({ code: '42501' })
    }
  })

  function nameOfInsert(table: string): string {
    return (
      attempts.find(({ what }) => what.startsWith(`insert into ${table} `))?.what.slice(12) ?? ''
    )
  }
})
