import type { SchemeResultWords } from './schemes-nl.ts'

export const ar: SchemeResultWords = {
  kinds: {
    'income-supplement': {
      name: 'مال إضافي مع دخل قليل',
      unchecked: 'مال إضافي لمن دخله قليل منذ سنوات.',
    },
    'special-assistance': {
      name: 'مساعدة في التكاليف الكبيرة',
      unchecked: 'مساعدة من بلديتك في التكاليف الكبيرة.',
    },
    'tax-remission': {
      name: 'ضرائب أقل للبلدية',
      unchecked: 'دفع أقل للنفايات والماء.',
    },
    children: {
      name: 'لأطفالك',
      unchecked: 'مال لرياضة أطفالك أو مدرستهم أو موسيقاهم.',
    },
    'city-pass': {
      name: 'بطاقة للمشاركة',
      unchecked: 'بطاقة من بلديتك للمشاركة بسعر أقل.',
    },
    'collective-insurance': {
      name: 'تأمين صحي عن طريق البلدية',
      unchecked: 'تأمين صحي أرخص عن طريق بلديتك.',
    },
    energy: {
      name: 'مساعدة في تكاليف الطاقة',
      unchecked: 'مساعدة في تكاليف الطاقة.',
    },
  },
  maybe: 'ربما هذا لك: اسألوا عنه معًا.',
  amount: (amount) => `المبلغ هو ${amount}.`,
  once: 'مرة واحدة',
  howToAsk: 'هكذا تطلبه',
  papers: 'خذ معك ما لديك من هذا',
  alsoAsks: 'تنظر البلدية أيضًا إلى هذا',
  more: 'اقرأ المزيد',
}
