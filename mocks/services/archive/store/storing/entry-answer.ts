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

export function toResponseEntry({ type, id, isNew, revision, at }: EntryAnswer): BundleEntry {
  return {
    response: {
      status: isNew ? '201 Created' : '200 OK',
      location: `${type}/${id}/_history/${revision}`,
      etag: `W/"${revision}"`,
      lastModified: at.toISOString(),
    },
  }
}
