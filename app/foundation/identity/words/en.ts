import type { IdentityWords } from './nl.ts'

export const en: IdentityWords = {
  signIn: {
    title: 'Sign in',
    login: 'Your name to sign in',
    loginHint: 'You find it in your letter. Do you work here? Then it is your email address.',
    secret: 'Your own code or password',
    go: 'Go on',
    haveLetter: 'I have a letter with a code',
    forgotten:
      'Do you not know your code any more? Call one of your people. They will make a new letter for you.',
  },
  letter: {
    title: 'Welcome to Voorop',
    intro: 'Take your letter. Here you choose a code that only you know.',
    login: 'Your name to sign in',
    code: 'The code from the letter',
    own: 'Your own new code',
    ownHint:
      'Choose 6 digits or more. Do you work here? Then choose a password of 12 characters or more.',
    go: 'Save and go on',
  },
  problems: {
    wrong: 'This is not right yet. Take a calm look at the name and the code.',
    'too-often': 'It did not work a few times. Wait 15 minutes and then try again. Or call us.',
    'through-provider':
      'Your code is right. You come in here with DigiD or through the municipality. Choose that below.',
    'too-short': 'This code is too short. Make it a little longer.',
    'too-easy': 'This code is easy to guess. Choose another one.',
  },
  sessions: {
    title: 'Where you are signed in',
    intro: 'Is there something you do not know? Sign out there.',
    here: 'This device',
    since: (moment) => `since ${moment}`,
    end: 'Sign out here',
    devices: {
      iPhone: 'iPhone',
      iPad: 'iPad',
      'Android-telefoon': 'Android phone',
      'Android-tablet': 'Android tablet',
      'Windows-computer': 'Windows computer',
      Mac: 'Mac',
      'Linux-computer': 'Linux computer',
      'Een ander apparaat': 'Another device',
    },
  },
}
