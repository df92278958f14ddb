import { paths as identityPaths } from '../../foundation/identity/paths.ts'
import { webPaths } from '../../foundation/web/paths.ts'
import { type Ask } from '../../foundation/web/context.ts'
import { page } from '../../foundation/web/page.tsx'
import { BridgeDrawing } from '../../instruments/bridge/public.ts'
import { moneyRestPaths } from '../../process/money-rest/public.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { exampleBridge } from './example-bridge.ts'
import { startWords } from './words.ts'

/** The start, for who is not signed in: what this is, and the way in. */
export function getStart(c: Ask): Response {
  const { language } = c.var
  const words = startWords[language]
  return page(
    c,
    { title: words.title, face: 'resident' },
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <BridgeDrawing
        pillars={exampleBridge}
        label={words.picture}
        mirrored={language === 'ar'}
        wordless
      />
      <div class="stack">
        <ButtonLink href={webPaths.signIn} wide>
          {words.signIn}
        </ButtonLink>
        <ButtonLink href={identityPaths.letter} weight="second" wide>
          {words.haveLetter}
        </ButtonLink>
      </div>
      <p>
        <a href={moneyRestPaths.check}>{words.check}</a>
      </p>
      {c.var.house.settings.mode === 'demo' && c.var.visitor.municipality.isDemo && (
        <p>
          <a href="/demo">{words.demo}</a>
        </p>
      )}
    </>,
  )
}
