import type { KeptWords } from './nl.ts'

export const en: KeptWords = {
  title: 'Money and help for you',
  intro: 'Here you see which money there may be for you. We ask for it together, at your own pace.',
  check: {
    heading: 'Do you get what you can get?',
    begin: 'Start with the questions',
    beginText: 'Stop whenever you want. What you told us will still be there.',
    goOn: 'Go on with the questions',
    goOnText: (day) => `You started on ${day}. What you told us is still there.`,
    again: 'Look once more',
    againText: 'Has something changed at home or with your money? Then look once more.',
    lastOn: (day) => `The last time was on ${day}.`,
    look: 'See what came out of it',
    setAside: 'Put these questions away',
    pause: 'Stop for now',
  },
  elsewhere: 'This went on on another device. This is what it says now.',
  finish: {
    heading: 'What comes next?',
    have: 'What do you get already?',
    haveHint: 'We will not ask for that again. Not sure? Then skip it.',
    helper: 'Who helps you with this?',
    helperMissing: 'Choose who helps you. The rest is still there.',
    go: 'Save this and go on',
    nothing: 'There is nothing to ask for now. Save this if you like, so you can find it later.',
  },
  done: (day, helper) => `You looked at this on ${day}. ${helper} helps you with it.`,
  toResult: 'Back to what came out of it',
  toMoney: 'Back to money and help',
  back: 'Back to the start',
}
