/** Shows the buttons that print a page; without JavaScript the browser's own menu does. */
export function addPrintButtons(within: ParentNode = document): void {
  for (const button of within.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}
