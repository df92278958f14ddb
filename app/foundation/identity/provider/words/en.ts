import type { ProviderWords } from './nl.ts'

export const en: ProviderWords = {
  signIn: {
    staff: 'Sign in with the municipality',
    resident: 'Sign in with DigiD',
    or: 'Or with your own name and code',
  },
  letter: {
    intro: 'Have your letter at hand. Fill in your name and the code. Then choose how you go on.',
    staff: 'Sign in through the municipality',
    resident: 'Go on with DigiD',
    or: 'Or choose a code of your own',
    onTheWay: 'You are going on now',
    onTheWayText: 'On the next page you show who you are. Then you come back here.',
    goOn: 'Go on',
  },
  problems: {
    'too-low': {
      title: 'One more small step',
      text: 'You came in well. Only, this way of signing in is not strong enough for your plan.',
      what: {
        resident:
          'Sign in with the DigiD app. Do the ID check in the app first. You hold your passport or driving licence against your phone.',
        staff:
          'Sign in with an extra step, such as an app or a pass. Ask your administrator which.',
      },
    },
    unknown: {
      title: 'You do not have a place in Voorop yet',
      text: 'Signing in went well. Voorop just does not know you yet.',
      what: {
        resident: 'Do you have a letter with a code? Start with that. Or call one of your people.',
        staff: 'Ask your administrator to add you. You then get a letter with a code.',
      },
    },
    elsewhere: {
      title: 'You already have a place in Voorop',
      text: 'You signed in here before. Your place is still there. Sign in without a letter.',
      what: {
        resident: 'Is something not right? Call one of your people.',
        staff: 'Is something not right? Ask your administrator.',
      },
    },
    'letter-gone': {
      title: 'This code does not work any more',
      text: 'Perhaps you used the code already. Or there is a new letter.',
      what: {
        resident: 'See if you have a newer letter. Or call one of your people.',
        staff: 'Ask your administrator for a new letter.',
      },
    },
    stopped: {
      title: 'You stopped signing in',
      text: 'That is fine. Nothing has changed.',
      what: {
        resident: 'You can try once more, or come back later.',
        staff: 'You can try once more, or come back later.',
      },
    },
    down: {
      title: 'Signing in does not work right now',
      text: 'The place where you sign in does not answer. It is not your doing. All you saved is still there.',
      what: {
        resident: 'Try again in a few minutes. Or call one of your people.',
        staff: 'Try again in a few minutes. If it stays like this, call your administrator.',
      },
    },
    refused: {
      title: 'Signing in did not work',
      text: 'Something went wrong on the way. Nothing has changed and nothing was opened.',
      what: {
        resident: 'Start signing in again. If it fails once more, call one of your people.',
        staff: 'Start signing in again. If it fails once more, ask your administrator.',
      },
    },
    'too-often': {
      title: 'Take a short break',
      text: 'It did not work a few times now. Wait a quarter of an hour and try again.',
      what: {
        resident: 'Would you like help now? Call one of your people.',
        staff: 'Would you like help now? Ask your administrator.',
      },
    },
  },
  again: { staff: 'Sign in with the municipality', resident: 'Sign in with DigiD' },
  letterAgain: 'To the code in the letter',
  otherWays: 'To signing in',
  signingOut: {
    title: 'You have signed out of Voorop',
    text: {
      staff: 'Now you also sign out at the municipality. That goes by itself.',
      resident: 'Now you also sign out of DigiD. That goes by itself.',
    },
    goOn: 'Go on signing out',
  },
  signedOut: {
    title: 'You have signed out',
    text: 'All you saved is still there. See you next time.',
    again: 'Sign in',
  },
}
