import { Hono } from 'hono'
import type { ComponentChildren } from 'preact'
import type { Ask, Env } from '../app/foundation/web/context.ts'
import { page } from '../app/foundation/web/page.tsx'
import { BridgeDrawing, type DrawnPillar } from '../app/instruments/bridge/public.ts'
import { allExamples } from '../app/ui/examples.ts'

/** The building blocks in all their states, for who makes or judges the look. Only in the demo. */
export const exampleRoutes = new Hono<Env>().get('/voorbeelden', getExamples)

const themes = ['voorop', 'waterrijk'] as const

function getExamples(c: Ask): Response {
  const asked = c.req.query('thema')
  const theme = themes.find((name) => name === asked) ?? 'voorop'
  return page(
    c,
    { title: 'Bouwstenen', face: 'staff', language: 'nl' },
    <div class={`theme-${theme} stack`}>
      <h1>Bouwstenen</h1>
      <p class="row">
        {themes.map((name) => (
          <a key={name} href={`/voorbeelden?thema=${name}`}>
            Thema {name}
          </a>
        ))}
      </p>
      {Object.entries(allExamples).map(([component, examples]) => (
        <section key={component} class="stack">
          <h2>{component}</h2>
          <div class="columns">
            {examples.map(({ name, view }) => (
              <Shown key={name} name={name}>
                {view}
              </Shown>
            ))}
          </div>
        </section>
      ))}
      <section class="stack">
        <h2>bridge</h2>
        <div class="columns">
          {bridges.map(({ name, ...bridge }) => (
            <Shown key={name} name={name}>
              <BridgeDrawing label={name} {...bridge} />
            </Shown>
          ))}
        </div>
      </section>
    </div>,
  )
}

function Shown({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <figure class="stack">
      {children}
      <figcaption class="soft">{name}</figcaption>
    </figure>
  )
}

const four: readonly DrawnPillar[] = [
  { name: 'housing', label: 'wonen', now: 2, wanted: 4, earlier: [1] },
  { name: 'health', label: 'gezondheid', now: undefined, wanted: undefined },
  { name: 'debts', label: 'schulden', now: 1, wanted: 3, earlier: [1], chosen: true },
  { name: 'work', label: 'werk', now: 4, wanted: 4, earlier: [2] },
]

const bridges = [
  { name: 'Four pillars, with an earlier bridge', pillars: four },
  { name: 'Right to left, without words', pillars: four, mirrored: true, wordless: true },
  {
    name: 'Joined pillars and own words',
    pillars: four,
    lines: [{ from: 'housing', to: 'debts' }],
    goal: 'Rustig slapen in een eigen huis',
  },
]
