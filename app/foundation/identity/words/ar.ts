import type { IdentityWords } from './nl.ts'

export const ar: IdentityWords = {
  signIn: {
    title: 'تسجيل الدخول',
    login: 'اسم الدخول',
    loginHint: 'هو مكتوب في رسالتك. هل تعمل هنا؟ إذن هو عنوان بريدك الإلكتروني.',
    secret: 'رمزك الخاص أو كلمة المرور',
    go: 'متابعة',
    haveLetter: 'لدي رسالة فيها رمز',
    forgotten: 'هل نسيت رمزك؟ اتصل بأحد الأشخاص الذين يرافقونك. سيجهّز لك رسالة جديدة.',
  },
  letter: {
    title: 'أهلًا بك في Voorop',
    intro: 'ضع رسالتك أمامك. هنا تختار رمزًا لا يعرفه أحد غيرك.',
    login: 'اسم الدخول',
    code: 'الرمز الموجود في الرسالة',
    own: 'رمزك الجديد',
    ownHint: 'اختر 6 أرقام أو أكثر. هل تعمل هنا؟ إذن اختر كلمة مرور من 12 حرفًا أو أكثر.',
    go: 'حفظ ومتابعة',
  },
  problems: {
    wrong: 'هناك شيء غير صحيح بعد. انظر بهدوء مرة أخرى إلى الاسم والرمز.',
    'too-often': 'لم ينجح الأمر عدة مرات. انتظر ربع ساعة ثم حاول مرة أخرى. أو اتصل بنا.',
    'through-provider': 'رمزك صحيح. تدخل هنا عبر DigiD أو عبر البلدية. اختر ذلك أدناه.',
    'too-short': 'هذا الرمز قصير جدًا. اجعله أطول قليلًا.',
    'too-easy': 'هذا الرمز سهل التخمين. اختر رمزًا آخر.',
  },
  sessions: {
    title: 'الأجهزة التي دخلت منها',
    intro: 'هل هنا جهاز لا تعرفه؟ سجّل الخروج منه.',
    here: 'هذا الجهاز',
    since: (moment: string) => `منذ ${moment}`,
    end: 'تسجيل الخروج من هنا',
    devices: {
      iPhone: 'جهاز iPhone',
      iPad: 'جهاز iPad',
      'Android-telefoon': 'هاتف Android',
      'Android-tablet': 'جهاز لوحي Android',
      'Windows-computer': 'حاسوب Windows',
      Mac: 'حاسوب Mac',
      'Linux-computer': 'حاسوب Linux',
      'Een ander apparaat': 'جهاز آخر',
    },
  },
}
