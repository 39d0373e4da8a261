/** What is never shown, by the names of its words under `help.never` (V02–V10): the same list for everyone, wherever it is told. */
export const neverShown = [
  'shelter',
  'violenceWork',
  'adoption',
  'custody',
  'payment',
  'annulled',
  'earlier',
  'old',
  'relationship',
] as const

/** What is not shown yet, by the names of its words under `help.later` (V11–V13). */
export const notShownYet = ['journal', 'sharedMatter', 'parenthood'] as const
