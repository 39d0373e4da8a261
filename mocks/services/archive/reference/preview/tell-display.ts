import { z } from 'zod'
import type { DisplayPreview, DisplayPreviewSide } from '@/lib/contracts/archive/display-preview'
import { Away } from '../../away'

/**
 * What a change lets appear or disappear, counted and not yet held against how few may be told: documents by place, and clients by the places
 * in which something of theirs changes (a bit for each place, in their order).
 */
export const countedDisplaySchema = z.object({
  places: z.array(z.object({ task: z.string(), type: z.string(), day: z.string() })),
  documents: z.array(z.object({ appears: z.boolean(), place: z.int(), documents: z.int() })),
  alike: z.array(z.object({ appears: z.boolean(), bits: z.string(), clients: z.int() })),
})
export type CountedDisplay = Readonly<z.infer<typeof countedDisplaySchema>>

/** What several instances have counted, as one: a client is in one of them. Throws `Away` when they do not go by the same reference data. */
export function displayOfAll(
  own: CountedDisplay,
  theirs: Iterable<CountedDisplay>,
): CountedDisplay {
  const all = [own, ...theirs]
  const places = JSON.stringify(own.places)
  if (all.some((each) => JSON.stringify(each.places) !== places))
    throw new Away('instance', 'other reference data')
  return {
    places: own.places,
    documents: all.flatMap((each) => each.documents),
    alike: all.flatMap((each) => each.alike),
  }
}

/**
 * The two sides of a change, as they are: places of fewer clients than so many are not told, and counted in nothing.
 */
export function tellDisplay(
  counted: CountedDisplay,
  least: number,
): Pick<DisplayPreview, 'appears' | 'disappears'> {
  return { appears: sideOf(counted, true, least), disappears: sideOf(counted, false, least) }
}

function sideOf(counted: CountedDisplay, appears: boolean, least: number): DisplayPreviewSide {
  const documents = counted.documents.filter((each) => each.appears === appears)
  const alike = counted.alike.filter((each) => each.appears === appears)
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
  const clientsIn = (places: ReadonlySet<number>) =>
    sumOf(
      alike
        .filter(({ bits }) => [...places].some((place) => bits[place] === '1'))
        .map(({ clients }) => clients),
    )
  const known = [...new Set(documents.map(({ place }) => place))]
  const told = known.filter((place) => clientsIn(new Set([place])) >= least)
  const rows = told.flatMap((place) => {
    const named = counted.places[place]
    if (!named) return []
    const here = documents.filter((each) => each.place === place)
    return {
      ...{ serviceTask: named.task, documentType: named.type, from: named.day },
      documents: sumOf(here.map((each) => each.documents)),
      clients: clientsIn(new Set([place])),
    }
  })
  return {
    documents: sumOf(rows.map((row) => row.documents)),
    clients: clientsIn(new Set(told)),
    rows: rows.toSorted(
      (one, other) =>
        compare(one.serviceTask, other.serviceTask) ||
        other.documents - one.documents ||
        compare(one.documentType, other.documentType),
    ),
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
