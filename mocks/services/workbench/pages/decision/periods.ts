/** The deployment periods to choose among, three a year, from this year on for three years; with the one that is chosen already. */
export function periodsFrom(today: string, chosen: string): readonly string[] {
  const year = Number(today.slice(0, 4))
  const coming = [year, year + 1, year + 2].flatMap((each) => [1, 2, 3].map((n) => `${each}-${n}`))
  return chosen === '' || coming.includes(chosen) ? coming : [chosen, ...coming]
}
