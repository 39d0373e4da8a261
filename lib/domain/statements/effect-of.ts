/** Whether other controllers can fetch a document by consent: D8, D7, D6, or never (D5). */
export const opennesses = ['open', 'no-consent', 'prohibited', 'never'] as const
type Openness = (typeof opennesses)[number]

export type Change = Readonly<{ id: string; before: Openness; after: Openness }>

/** What a statement does, in numbers of documents that the actor sees (C5). */
export type Effect = Readonly<{
  total: number
  closes: number
  opens: number
  before: Readonly<Record<Openness, number>>
  after: Readonly<Record<Openness, number>>
}>

/** Counts what a dry run of the archive's rules has answered. */
export function effectOf(changes: readonly Change[]): Effect {
  const count = (fits: (change: Change) => boolean) => changes.filter(fits).length
  const each = (moment: 'before' | 'after') => ({
    open: count((change) => change[moment] === 'open'),
    'no-consent': count((change) => change[moment] === 'no-consent'),
    prohibited: count((change) => change[moment] === 'prohibited'),
    never: count((change) => change[moment] === 'never'),
  })
  return {
    total: changes.length,
    closes: count(({ before, after }) => before === 'open' && after !== 'open'),
    opens: count(({ before, after }) => before !== 'open' && after === 'open'),
    before: each('before'),
    after: each('after'),
  }
}
