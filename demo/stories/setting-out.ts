import { yusrasMoney } from './money.ts'
import type { Story } from './story.ts'

/** Who is at the very beginning: just invited, just in, a first bridge ready. */

const henk: Story = {
  login: 'henk',
  toSee: 'Zijn brief ligt klaar. Hij was hier nog nooit.',
  called: 'meneer Aalbers',
  portrait: 'wilg',
  ways: [
    { kind: 'visit', value: '' },
    { kind: 'phone', value: '0612345612' },
  ],
  language: 'nl',
  reads: 'all',
  spokenTo: 'Eerst even over de duiven praten. Woont alleen.',
  registered: { daysAgo: 1, at: '13:20' },
  by: 'wies',
  form: 'individual',
  letter: 'waiting',
  events: [],
}

const samir: Story = {
  login: 'samir',
  toSee: 'Hij keek rond en heeft nog geen brug. Niets dringt.',
  called: 'Samir',
  portrait: 'oever',
  ways: [
    { kind: 'email', value: 'samir@voorbeeld.example' },
    { kind: 'phone', value: '0612345613' },
  ],
  language: 'nl',
  reads: 'short',
  spokenTo: 'Liever mailen dan bellen. Zijn moeder woont bij hem in.',
  registered: { daysAgo: 8, at: '09:10' },
  by: 'kwame',
  second: 'wies',
  form: 'tandem',
  letter: 'used',
  events: [],
}

const yusra: Story = {
  login: 'yusra',
  toSee: 'Haar brug en haar geldzaken staan klaar op haar telefoon, in het Arabisch.',
  called: 'Yusra',
  portrait: 'haven',
  ways: [{ kind: 'whatsapp', value: '0612345614' }],
  language: 'ar',
  reads: 'pictures',
  spokenTo: 'Rustig praten, met plaatjes erbij. Haar man leert Nederlands, de baby is 8 maanden.',
  registered: { daysAgo: 16, at: '10:40' },
  by: 'tarik',
  second: 'mireille',
  form: 'tandem',
  letter: 'used',
  events: [
    ...yusrasMoney,
    {
      kind: 'talk',
      when: { daysAgo: 3, at: '09:30' },
      moment: 'start',
      held: 'alone',
      by: 'tarik',
      ends: 'left-open',
      said: { order: [], pillars: {} },
    },
  ],
}

const elin: Story = {
  login: 'elin',
  toSee: 'Haar eerste brug staat klaar voor aan tafel.',
  called: 'Elin',
  portrait: 'polder',
  ways: [{ kind: 'phone', value: '0612345615' }],
  language: 'nl',
  reads: 'short',
  spokenTo: 'Korte vragen. Heeft een hond die mee mag. Woont samen met haar zus.',
  registered: { daysAgo: 12, at: '11:00' },
  by: 'wies',
  second: 'kwame',
  form: 'tandem',
  letter: 'used',
  events: [
    {
      kind: 'talk',
      when: { daysAgo: 1, at: '15:10' },
      moment: 'start',
      held: 'table',
      by: 'wies',
      ends: 'left-open',
      said: { order: [], pillars: {} },
    },
  ],
}

export const settingOut: readonly Story[] = [henk, samir, yusra, elin]
