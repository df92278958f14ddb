/** The addresses of money rest. */
export const paths = {
  check: '/geldrust/check',
  question: '/geldrust/check/vraag',
  whatIf: '/geldrust/check/wat-als',
  money: (resident: string) => `/inwoners/${resident}/geld`,
  begin: (resident: string) => `/inwoners/${resident}/geld/check`,
  kept: (check: string) => `/geldchecks/${check}`,
  keptWhatIf: (check: string) => `/geldchecks/${check}/wat-als`,
  finish: (check: string) => `/geldchecks/${check}/klaar`,
  setAside: (check: string) => `/geldchecks/${check}/weg`,
  totals: '/geldrust/cijfers',
  totalsFile: '/geldrust/cijfers.csv',
}
