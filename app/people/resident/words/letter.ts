import type { Language } from '../../../foundation/language/language.ts'

/** The letter of invitation, as the resident reads it on paper. */
export const nl = {
  title: 'Jouw brief',
  greeting: (called: string) => `Dag ${called}`,
  what: 'Voorop is een plek voor jouw plan. Jij kiest wat je wilt, en in welke volgorde.',
  who: (names: string) => `Dit zijn jouw mensen: ${names}.`,
  scan: 'Richt de camera van je telefoon op het vierkant.',
  orType: 'Of typ dit adres in:',
  choose: 'Vul de naam en de code in. Kies daarna een code die alleen jij kent.',
  qr: 'Vierkant om te scannen met je telefoon',
  login: 'Je naam om aan te melden',
  code: 'Je code voor de eerste keer',
  until: (day: string) => `De code werkt tot ${day}. Daarna maken we graag een nieuwe.`,
  free: 'Je hoeft niets. Doe het alleen, of samen met een van je mensen.',
  back: 'Klaar',
}

const en: typeof nl = {
  title: 'Your letter',
  greeting: (called) => `Hello ${called}`,
  what: 'Voorop is a place for your plan. You choose what you want, and in which order.',
  who: (names) => `These are your people: ${names}.`,
  scan: 'Point the camera of your phone at the square.',
  orType: 'Or type in this address:',
  choose: 'Fill in the name and the code. Then choose a code that only you know.',
  qr: 'Square to scan with your phone',
  login: 'Your name to sign in',
  code: 'Your code for the first time',
  until: (day) => `The code works until ${day}. After that we are happy to make a new one.`,
  free: 'You do not have to do anything. Do it alone, or together with one of your people.',
  back: 'Done',
}

const ar: typeof nl = {
  title: 'رسالتك',
  greeting: (called) => `مرحبًا ${called}`,
  what: 'Voorop مكان لخطتك. أنت تختار ما تريد وبأي ترتيب.',
  who: (names) => `هؤلاء هم الأشخاص الذين معك: ${names}.`,
  scan: 'وجّه كاميرا هاتفك نحو المربع.',
  orType: 'أو اكتب هذا العنوان:',
  choose: 'اكتب الاسم والرمز. ثم اختر رمزًا لا يعرفه غيرك.',
  qr: 'مربع تمسحه بهاتفك',
  login: 'اسمك لتسجيل الدخول',
  code: 'رمزك للمرة الأولى',
  until: (day) => `الرمز صالح حتى ${day}. بعد ذلك نعطيك رمزًا جديدًا بكل سرور.`,
  free: 'لست مجبرًا على شيء. افعل ذلك وحدك أو مع أحد الأشخاص الذين معك.',
  back: 'تم',
}

export const letterWords: Record<Language, typeof nl> = { nl, en, ar }
