import type { Language } from '../../foundation/language/language.ts'

export const nl = {
  title: 'Jij zit voorop',
  intro: 'Voorop is een rustige plek voor jouw plan. Jij kiest wat je wilt, en in welke volgorde.',
  picture: 'Een brug met hoge en lage pijlers, en iemand die erover loopt.',
  signIn: 'Aanmelden',
  haveLetter: 'Ik heb een brief met een code',
  check: 'Kijk of je krijgt wat je kunt krijgen',
  demo: 'Bekijk de voorbeeldgemeente',
}

export const en: typeof nl = {
  title: 'You sit up front',
  intro: 'Voorop is a calm place for your plan. You choose what you want, and in which order.',
  picture: 'A bridge with high and low pillars, and somebody walking across it.',
  signIn: 'Sign in',
  haveLetter: 'I have a letter with a code',
  check: 'See whether you get what you can get',
  demo: 'Look around the example municipality',
}

export const ar: typeof nl = {
  title: 'أنت في المقدمة',
  intro: 'Voorop مكان هادئ لخطتك. أنت تختار ما تريد وبأي ترتيب.',
  picture: 'جسر بأعمدة عالية ومنخفضة، وشخص يمشي فوقه.',
  signIn: 'تسجيل الدخول',
  haveLetter: 'لدي رسالة فيها رمز',
  check: 'انظر إن كنت تحصل على ما يمكنك الحصول عليه',
  demo: 'شاهد البلدية التجريبية',
}

export const startWords: Record<Language, typeof nl> = { nl, en, ar }
