import type { BundleEntry } from 'fhir/r4'

/** What became of one entry of a Bundle. */
export type EntryAnswer = Readonly<{
  entry: number
  type: 'Patient' | 'DocumentReference' | 'Binary' | 'Task' | 'EpisodeOfCare' | 'PractitionerRole'
  id: string
  isNew: boolean
  revision: number
  at: Date
}>

/** What can be read by its address; the rest is found by searches, or is not read at all. */
const readable: readonly EntryAnswer['type'][] = ['DocumentReference', 'Binary']

/** An address is answered where it leads somewhere, and without a version, for earlier ones are not kept as they were. */
export function toResponseEntry({ type, id, isNew, revision, at }: EntryAnswer): BundleEntry {
  return {
    response: {
      status: isNew ? '201 Created' : '200 OK',
      ...(readable.includes(type) && { location: `${type}/${id}` }),
      etag: `W/"${revision}"`,
      lastModified: at.toISOString(),
    },
  }
}
