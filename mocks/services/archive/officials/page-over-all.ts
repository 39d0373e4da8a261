import { z } from 'zod'
import type { Others, Part } from '../protocol/http/others'

/** Where something lies in the order of a page. */
const placeSchema = z.object({ at: z.string(), client: z.string(), id: z.string() })
export type PlaceOfAll = Readonly<z.infer<typeof placeSchema>>

/** A page that one archive answers alone, in the two steps in which several put it together. */
export type Paged<Row> = Readonly<{
  count: number
  /** The first in the order, one more than a page holds; nobody is shown them, so they leave no row. */
  places: () => Promise<readonly PlaceOfAll[]>
  /** Those of these that are still there, by their keys; each client among them has her row in the log (L1). */
  rows: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>
  rowSchema: z.ZodType<Row>
  /** In which order: newest first when absent. */
  compare?: (one: PlaceOfAll, other: PlaceOfAll) => number
}>

export const keyOf = ({ client, id }: Pick<PlaceOfAll, 'client' | 'id'>): string =>
  `${client}/${id}`

/** Keys as two lists for SQL: of clients, and of ids. */
export function splitKeys(keys: readonly string[]): readonly [clients: string[], ids: string[]] {
  const pairs = keys.map((key) => key.split('/'))
  return [pairs.map(([client = '']) => client), pairs.map(([, id = '']) => id)]
}

const newestFirst = (one: PlaceOfAll, other: PlaceOfAll) =>
  descending(one.at, other.at) || descending(one.id, other.id)
const descending = (one: string, other: string) => (one < other ? 1 : one > other ? -1 : 0)

/** What this archive answers to the one who puts the page together. */
export async function partOfPage<Row>(part: Part, paged: Paged<Row>): Promise<unknown> {
  return part.step === 'places' ? paged.places() : [...(await paged.rows(part.of ?? []))]
}

/**
 * A page over all instances. First each says where its own lie, then the ones that come first are asked for, each where it lies: so a row is left with
 * whom something is shown of, and with nobody else. What is not kept any more when it is asked for is left out.
 *
 * @param at the one instance that has whom it is about; undefined: this one; absent: all
 */
export async function pageOverAll<Row>(
  others: Others,
  paged: Paged<Row>,
  at?: Readonly<{ name: string | undefined }>,
): Promise<Readonly<{ rows: readonly Row[]; last: PlaceOfAll | undefined }>> {
  const { count, compare = newestFirst } = paged
  const lists = z.array(placeSchema)
  const found = new Map<string | undefined, readonly PlaceOfAll[]>()
  if (!at || at.name === undefined) found.set(undefined, await paged.places())
  if (!at)
    for (const [name, theirs] of await others.askAll({ step: 'places' }, lists))
      found.set(name, theirs)
  else if (at.name !== undefined)
    found.set(at.name, await others.ask(at.name, { step: 'places' }, lists))
  const all = [...found].flatMap(([name, places]) => places.map((place) => ({ name, place })))
  all.sort((one, other) => compare(one.place, other.place))
  const page = all.slice(0, count)
  const rows = new Map<string, Row>()
  const pairs = z.array(z.tuple([z.string(), paged.rowSchema]))
  for (const name of found.keys()) {
    const of = page.filter((each) => each.name === name).map(({ place }) => keyOf(place))
    // Who is asked about alone has her row, also when there is nothing.
    if (of.length === 0 && !at) continue
    const answered =
      name === undefined
        ? await paged.rows(of)
        : await others.ask(name, { step: 'rows', of }, pairs)
    for (const [key, row] of answered) rows.set(key, row)
  }
  return {
    rows: page.flatMap(({ place }) => rows.get(keyOf(place)) ?? []),
    last: all.length > count ? page.at(-1)?.place : undefined,
  }
}
