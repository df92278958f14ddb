import type { WebWords } from './nl.ts'

export const en: WebWords = {
  skipToContent: 'Go to the content',
  language: 'Language',
  signOut: 'Sign out',
  readAloud: 'Read aloud',
  stopReading: 'Stop reading aloud',
  home: 'Go to the start',
  signedOut: {
    title: 'You were away for a while',
    text: 'That is why you are not signed in now. What you wrote is still here. Sign in and come back to this page. Then send it once more.',
    signIn: 'Sign in',
    again: 'Send what I wrote',
  },
  rest: {
    title: 'Are you still there?',
    text: 'Your screen closes in 2 minutes. Then nobody can look along. What you typed stays here.',
    ending:
      'You have been signed in for a long time. In 2 minutes we ask you to sign in again. What you typed stays here.',
    stay: 'Yes, I am still here',
    noted: 'All right',
    closed: 'Your screen is closed for now',
    closedText: 'You were away for a while. What you typed is still here. Sign in and come back.',
    back: 'I am signed in again',
    notYet: 'You are not signed in yet. Do that first.',
  },
  notFound: {
    title: 'This page is not here',
    text: 'Maybe the address is not right. Or the page is not for you. Nothing is lost.',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'It is not your doing. What you saved before is still there. Try again in a few minutes.',
  },
  busy: {
    title: 'It is busy right now',
    text: 'You did nothing wrong. What you sent just now may not be saved. Wait half a minute and try again.',
  },
  refused: {
    title: 'This did not work',
    text: 'What you sent did not reach us well. Nothing has changed. Go back and try once more.',
  },
  tooLarge: {
    title: 'This was too much at once',
    text: 'Make the text shorter and send it once more. Nothing has changed.',
  },
}
