import type { ComponentChildren } from 'preact'
import { directionOf, type Language, languageNames, languages } from '../language/language.ts'
import { asWritten, markOf, Worded, type Wording } from '../language/wording.tsx'
import type { Assets } from './assets.ts'
import { AssetsHere } from './island.tsx'
import type { MenuItem } from './context.ts'
import { webPaths } from './paths.ts'
import type { Rest } from './rest.ts'
import { RestWatch } from './rest-watch.tsx'
import { webWords } from './words/words.ts'

/** Fields of a form that travel with it. */
export type Along = readonly (readonly [name: string, value: string])[]

/** Who the page is for: each face has its own calm. */
export type Face = 'resident' | 'table' | 'staff'

export interface ShellProps {
  readonly title: Wording
  readonly face: Face
  /** For who works here: the name of the resident whose page it is. */
  readonly whose: string | undefined
  readonly language: Language
  readonly assets: Assets
  /** Whether this browser has the style sheet from an earlier page. */
  readonly keepsStyle: boolean
  readonly theme: string
  readonly municipality: string
  readonly menu: readonly MenuItem[]
  /** Where the visitor is now: the menu marks it, and a change of language comes back to it. */
  readonly path: string
  /** What the page was made of, where it cannot be fetched again: it goes along to the next language. */
  readonly along?: Along | undefined
  readonly called: string | undefined
  readonly turned: boolean
  /** For who is signed in: how long they can be away. */
  readonly rest: Rest | undefined
  readonly children: ComponentChildren
}

/** The page around every page. */
export function Shell(props: ShellProps) {
  const { title, face, whose, language, assets, theme, turned, rest, children } = props
  const words = webWords[language]
  return (
    <AssetsHere.Provider value={assets}>
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title {...markOf(title)}>
            {whose === undefined ? '' : `${whose}: `}
            {title.text} – Voorop
          </title>
          <meta name="color-scheme" content="light" />
          <link rel="icon" href="/beeldmerk.svg" type="image/svg+xml" />
          <HeadAssets assets={assets} keepsStyle={props.keepsStyle} />
        </head>
        <body class={`face-${face} theme-${theme}${turned ? ' turned' : ''}`}>
          <a class="skip-link" href="#inhoud">
            {words.skipToContent}
          </a>
          {face !== 'table' && <PageHead {...props} />}
          <main id="inhoud" class="page" tabindex={-1}>
            {whose !== undefined && (
              <p class="whose soft no-print">
                <bdi>{whose}</bdi>
              </p>
            )}
            {children}
          </main>
          {face !== 'table' && <PageFoot {...props} />}
          {rest !== undefined && <RestWatch rest={rest} words={words} />}
          {!props.keepsStyle && assets.style !== undefined && (
            <noscript>
              <link rel="stylesheet" href={assets.style.href} />
            </noscript>
          )}
        </body>
      </html>
    </AssetsHere.Provider>
  )
}

/** An attribute that the types know for links and pictures, and not yet for scripts. */
const unhurried = { fetchpriority: 'low' }

/**
 * The style sheet stands in the page itself for a browser that does not keep it yet: asking for it would
 * cost a slow phone another trip before it shows anything. No page waits for a script. The loader then fetches the file for later; at
 * the end of the page who has no scripts asks for it too.
 */
function HeadAssets(props: Pick<ShellProps, 'assets' | 'keepsStyle'>) {
  const { style, script } = props.assets
  return (
    <>
      {style !== undefined &&
        (props.keepsStyle ? (
          <link rel="stylesheet" href={style.href} />
        ) : (
          <style data-file={style.href} dangerouslySetInnerHTML={{ __html: style.text }} />
        ))}
      {script !== undefined && <script type="module" src={script} {...unhurried} />}
    </>
  )
}

function PageHead({ menu, path, called, language, face }: ShellProps) {
  const words = webWords[language]
  return (
    <header class="page-head">
      <a class="page-head__mark" href="/">
        Voorop
      </a>
      {menu.length > 0 && (
        <nav
          class="page-head__menu"
          aria-label="Menu"
          {...(language === 'nl' ? {} : { lang: 'nl' as const })}
        >
          {menu.map(({ href, label }) => (
            <a key={href} href={href} {...(href === path ? { 'aria-current': 'page' } : {})}>
              {label}
            </a>
          ))}
        </nav>
      )}
      {face === 'resident' && (
        <button
          type="button"
          class="read-aloud"
          data-read-aloud
          data-stop={words.stopReading}
          hidden
        >
          {words.readAloud}
        </button>
      )}
      {called !== undefined && (
        <form method="post" action={webPaths.signOut} class="page-head__out">
          <button type="submit" class="button button--quiet">
            {words.signOut}
          </button>
        </form>
      )}
    </header>
  )
}

function PageFoot({ municipality, language, face, path, along }: ShellProps) {
  return (
    <footer class="page-foot">
      <p>
        <Worded of={asWritten(municipality, language)} />
      </p>
      {face === 'resident' && <LanguageChoice language={language} path={path} along={along} />}
    </footer>
  )
}

/** The languages to choose from, each in its own words; the page comes back in the chosen one. */
export function LanguageChoice(props: {
  readonly language: Language
  readonly path: string
  readonly along?: Along | undefined
}) {
  const { language, path, along = [] } = props
  return (
    <form
      method="post"
      action={webPaths.language}
      class="language-choice"
      aria-label={webWords[language].language}
    >
      <input type="hidden" name="naar" value={path} />
      {along.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {languages.map((code) => (
        <button
          key={code}
          type="submit"
          name="taal"
          value={code}
          lang={code}
          dir={directionOf(code)}
          aria-pressed={code === language ? 'true' : 'false'}
        >
          {languageNames[code]}
        </button>
      ))}
    </form>
  )
}
