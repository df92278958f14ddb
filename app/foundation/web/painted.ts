/** Waits until somebody sees the page; a window that nobody looks at is not painted, so a second at most. */
export function untilPainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 1000)
  })
}
