import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'How to reach me',
  intro: 'You choose what we call you and how we reach you.',
  save: 'Save',
  fields: {
    called: 'What do you want us to call you?',
    phone: 'Your phone number',
    email: 'Your email address',
    liked: 'How do you like us to contact you?',
    language: 'In which language do you like to read?',
    reads: 'How do you like to read?',
    spokenTo: 'What is good to know when we talk with you?',
    spokenToHint: 'For example: talk calmly, or rather in the morning.',
    portrait: 'Which drawing suits you?',
  },
  ways: {
    phone: 'Phone call',
    whatsapp: 'WhatsApp',
    email: 'Email',
    letter: 'A letter',
    visit: 'A visit',
  },
  reads: {
    pictures: 'With pictures, or read aloud',
    short: 'Short texts',
    all: 'Reading goes well',
  },
  problems: {
    'called-missing': 'Write here what you want us to call you.',
    'phone-missing': 'For a phone call or WhatsApp we need a phone number.',
    'email-missing': 'For email we need an email address.',
    'choose-one': 'Choose an answer here. The rest is still there.',
    'too-long': 'This text is too long. Make it a little shorter.',
    'changed-by-another':
      'Somebody else has just changed this too. What you wrote is still there. Look at it and save it again.',
  },
}
