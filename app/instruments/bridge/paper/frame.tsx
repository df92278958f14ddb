import type { Language } from '../../../foundation/language/language.ts'
import { type Paper, type Part, plain } from '../../../ui/paper/paper.ts'
import { QrCode } from '../../../ui/qr-code/qr-code.tsx'
import type { Pillar } from '../pillars.ts'
import { type BridgeWords, labelOf } from '../words/words.ts'

/** Whose paper it is, in which language and colours, and where its QR code leads. */
export interface ForWhom {
  readonly called: string
  readonly language: Language
  readonly words: BridgeWords
  readonly theme: string
  readonly qr: string
  readonly madeAt: Date
}

/**
 * Whether a paper in this language can be a PDF. Arabic comes out in the wrong order of words there: its
 * paper is the printed page (docs/decisions/0015-paper.md).
 */
export function canBePdf(language: Language): boolean {
  return language !== 'ar'
}

/** What every paper of the bridge has in common. */
export function framed(
  { called, language, words, theme, qr, madeAt }: ForWhom,
  title: string,
  sections: Paper['sections'],
): Paper {
  return {
    title,
    lang: language,
    theme,
    madeAt,
    under: plain(called),
    corner: {
      picture: <QrCode of={qr} label={words.sheet.qr} />,
      alt: words.sheet.qr,
      caption: plain(words.sheet.qr),
    },
    sections,
    notShown: words.sheet.notShown,
    pageOf: words.sheet.pageOf,
  }
}

/** What a pillar is called, with a capital; a word that is not in the paper's language carries its own. */
export function labelPart(pillar: Pillar, words: BridgeWords): Part {
  const { text, ...more } = labelOf(pillar, words)
  return { text: text.charAt(0).toUpperCase() + text.slice(1), bold: true, ...more }
}
