import { anotherPage } from './another-page.ts'

/**
 * Reading a page aloud with the browser's own voice, the words marked where the browser can.
 * Without a voice, or without JavaScript, the button does not show.
 */
export function addReadAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]')
  const content = document.querySelector<HTMLElement>('main')
  if (button === null || content === null || !('speechSynthesis' in globalThis)) return
  button.hidden = false
  const start = button.textContent
  const stop = button.dataset['stop'] ?? start
  const quiet = (): void => {
    speechSynthesis.cancel()
    mark(undefined)
    button.textContent = start
  }
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) return quiet()
    button.textContent = stop
    const runs = readableBlocks(content).flatMap(runsOf)
    runs.forEach((run, index) => {
      speak(run, index === runs.length - 1 ? quiet : undefined)
    })
  })
  addEventListener('pagehide', quiet)
  document.addEventListener(anotherPage, quiet)
}

const readable =
  'h1, h2, h3, p, li, legend, label, dt, dd, figcaption, button:not([hidden]), [data-readable]'

/** Blocks with words, outermost only, so that nothing is read twice. */
function readableBlocks(content: HTMLElement): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>(readable)].filter(
    (block) =>
      block.innerText.trim() !== '' &&
      block.checkVisibility() &&
      block.parentElement?.closest(readable) === null,
  )
}

/** Words of one block in one language, and where they stand. */
interface Run {
  readonly lang: string
  readonly nodes: Text[]
}

/** A block in parts, each to be said in its own language: what a municipality wrote is often Dutch. */
function runsOf(block: HTMLElement): Run[] {
  const runs: Run[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const around = node.parentElement
    if (!(node instanceof Text) || around?.checkVisibility() !== true) continue
    if (node.data.trim() === '') continue
    const lang = around.closest<HTMLElement>('[lang]')?.lang ?? ''
    const last = runs.at(-1)
    if (last?.lang === lang) last.nodes.push(node)
    else runs.push({ lang, nodes: [node] })
  }
  return runs
}

function speak(run: Run, done: (() => void) | undefined): void {
  const spoken = new SpeechSynthesisUtterance(run.nodes.map(({ data }) => data).join(between))
  spoken.lang = run.lang
  spoken.rate = 0.9
  spoken.addEventListener('boundary', (event) => mark(wordAt(run, event.charIndex)))
  spoken.addEventListener('end', () => {
    mark(undefined)
    done?.()
  })
  speechSynthesis.speak(spoken)
}

/** Between two pieces of text, so that their words stay apart. */
const between = ' '

const highlightName = 'spoken-word'

function mark(range: Range | undefined): void {
  if (!('highlights' in CSS)) return
  if (range === undefined) CSS.highlights.delete(highlightName)
  else CSS.highlights.set(highlightName, new Highlight(range))
}

/** The word at a place in the run, as a range over the text node that holds it. */
function wordAt({ nodes }: Run, place: number): Range | undefined {
  let passed = 0
  for (const node of nodes) {
    if (place < passed + node.length) {
      const start = Math.max(0, place - passed)
      const length = /^\S+/.exec(node.data.slice(start))?.[0].length ?? 0
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, start + length)
      return range
    }
    passed += node.length + between.length
  }
  return undefined
}
