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
    const blocks = readableBlocks(content)
    blocks.forEach((block, index) => {
      speak(block, index === blocks.length - 1 ? quiet : undefined)
    })
  })
  addEventListener('pagehide', quiet)
}

const readable = 'h1, h2, h3, p, li, legend, label, dt, dd, figcaption, button:not([hidden])'

/** Blocks with words, outermost only, so that nothing is read twice. */
function readableBlocks(content: HTMLElement): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>(readable)].filter(
    (block) =>
      block.innerText.trim() !== '' &&
      block.checkVisibility() &&
      block.parentElement?.closest(readable) === null,
  )
}

function speak(block: HTMLElement, done: (() => void) | undefined): void {
  const spoken = new SpeechSynthesisUtterance(block.innerText)
  spoken.lang = block.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang
  spoken.rate = 0.9
  spoken.addEventListener('boundary', (event) => mark(wordAt(block, event.charIndex)))
  spoken.addEventListener('end', () => {
    mark(undefined)
    done?.()
  })
  speechSynthesis.speak(spoken)
}

const highlightName = 'spoken-word'

function mark(range: Range | undefined): void {
  if (!('highlights' in CSS)) return
  if (range === undefined) CSS.highlights.delete(highlightName)
  else CSS.highlights.set(highlightName, new Highlight(range))
}

/** The word at a place in the block's text, as a range over the text nodes that hold it. */
function wordAt(block: HTMLElement, place: number): Range | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    if (place < passed + text.length) {
      const start = place - passed
      const length = /^\S+/.exec(text.slice(start))?.[0].length ?? 0
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, start + length)
      return range
    }
    passed += text.length
  }
  return undefined
}
