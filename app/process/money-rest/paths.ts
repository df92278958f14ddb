/** The addresses of money rest. */
export const paths = {
  check: '/geldrust/check',
  question: '/geldrust/check/vraag',
  whatIf: '/geldrust/check/wat-als',
}
