/** Shows the buttons that print a page; without JavaScript the browser's own menu does. */
export function addPrintButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}
