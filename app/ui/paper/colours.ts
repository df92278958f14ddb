const sheets = import.meta.glob<string>('../themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The colours of a paper: the tokens of the theme, read from its style sheet. */
export interface Colours {
  readonly ground: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly accent: string
  readonly chosen: string
}

/** The colours of a theme; what it leaves open, and a theme that does not exist, is neutral. */
export function coloursOf(theme: string): Colours {
  const tokens = new Map([...tokensIn('voorop'), ...tokensIn(theme)])
  const colour = (name: string): string => {
    const found = tokens.get(name)
    if (found === undefined) throw new Error(`The neutral theme has no colour ${name}.`)
    return found
  }
  return {
    ground: colour('ground'),
    ink: colour('ink'),
    soft: colour('ink-soft'),
    line: colour('line'),
    accent: colour('accent'),
    chosen: colour('chosen'),
  }
}

function tokensIn(theme: string): [string, string][] {
  const sheet = sheets[`../themes/${theme}.css`] ?? ''
  return [...sheet.matchAll(/--voorop-color-([a-z-]+):\s*(#[0-9a-f]{6})/gi)].map(
    ([, name = '', colour = '']) => [name, colour],
  )
}
