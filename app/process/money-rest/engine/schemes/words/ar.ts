import type { SchemeExplanation } from './nl.ts'

export const ar: SchemeExplanation = {
  conditions: {
    'age-from': {
      met: (years) => `عمرك ${years} سنة أو أكثر.`,
      notMet: (years) => `هذا لمن عمره ${years} سنة أو أكثر.`,
    },
    'age-to': {
      met: (years) => `عمرك ليس أكثر من ${years} سنة.`,
      notMet: (years) => `هذا حتى عمر ${years} سنة.`,
    },
    'before-aow': {
      met: 'لا تحصل بعد على معاش التقاعد (AOW).',
      notMet: 'هذا لمن لا يحصل بعد على معاش التقاعد (AOW).',
    },
    children: {
      met: (from, to) => `يسكن معك طفل عمره من ${from} إلى ${to} سنة.`,
      notMet: (from, to) => `هذا لطفل عمره من ${from} إلى ${to} سنة ويسكن معك.`,
    },
    home: {
      met: 'طريقة سكنك تناسب هذا البرنامج.',
      notMet: 'هذا لمن يسكن بطريقة أخرى.',
    },
    studies: {
      met: 'تحصل على تمويل الدراسة.',
      notMet: 'هذا لمن يحصل على تمويل الدراسة (studiefinanciering).',
    },
    'no-studies': {
      met: 'لا تحصل على تمويل الدراسة.',
      notMet: 'هذا لمن لا يحصل على تمويل الدراسة (studiefinanciering).',
    },
    'owns-little': {
      met: 'ما تملكه ليس أكثر من الحد.',
      notMet: 'ما تملكه أكثر من الحد.',
    },
    income: {
      met: (percent) => `ما يدخل إليك ليس أكثر من ${percent} % من المساعدة الاجتماعية.`,
      notMet: (percent) => `ما يدخل إليك أكثر من ${percent} % من المساعدة الاجتماعية.`,
    },
  },
  looksAtIncome: 'تنظر البلدية أيضًا إلى ما يدخل إليك.',
  looksAtAssets: 'تنظر البلدية أيضًا إلى ما تملكه.',
}
