import type { VNode } from 'preact'

/** Some words; heavy, soft or in another language than the rest of the paper when they say so. */
export interface Part {
  readonly text: string
  readonly bold?: boolean
  readonly soft?: boolean
  /** The language of these words, when it is not the paper's own. */
  readonly lang?: string
}

export type Words = readonly Part[]

/** A picture that says something, with the words for who hears it. */
export interface Figure {
  readonly picture: VNode
  readonly alt: string
}

/** A silent picture, as wide and high in millimetres: what it shows stands in the words beside it. */
export interface Silent {
  readonly picture: VNode
  readonly side: number
}

/** Lines of words with silent pictures before and after them. */
export interface Item {
  readonly lines: readonly Words[]
  readonly pictures?: readonly Silent[]
  readonly marks?: readonly Silent[]
}

/** A row of pictures to put a mark on with a pen. */
export interface Choice {
  readonly words: Words
  readonly figures: readonly Figure[]
}

/** What can stand on a paper. */
export type Block =
  | { readonly kind: 'heading'; readonly words: Words; readonly marks?: readonly Silent[] }
  | { readonly kind: 'paragraph'; readonly words: Words; readonly look?: 'quote' | 'small' }
  | {
      readonly kind: 'figure'
      readonly figure: Figure
      /** Width and height in millimetres. */
      readonly size: readonly [number, number]
    }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** Words with an empty line behind them, for the pen. */
  | { readonly kind: 'pen'; readonly words: Words }

/** One paper as what stands on it, before it is set on pages. */
export interface Paper {
  /** Also for the list of files of who keeps it: no name of a person. */
  readonly title: string
  readonly lang: string
  /** Whose colours: the name of a theme. */
  readonly theme: string
  readonly madeAt: Date
  /** Under the title, for instance whose paper it is. */
  readonly under: Words
  /** A picture in the corner with words below it: the way back to the screen. */
  readonly corner: Figure & { readonly caption: Words }
  /** What belongs together stays on one page where it can. */
  readonly sections: readonly (readonly Block[])[]
  /** Said at the end when some character could not be shown. */
  readonly notShown: string
  readonly pageOf: (page: number, pages: number) => string
}

/** Words as they are. */
export function plain(text: string): Words {
  return [{ text }]
}
