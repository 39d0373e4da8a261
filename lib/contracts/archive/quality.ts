import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** Null: fewer than five, or all but fewer than five. */
const count = z.int().nullable()

/** What was stored by one unit in one month in Helsinki ("2026-11"). Where fewer than five clients are concerned, everything is null. */
const qualityRow = z.object({
  unit: z.string(),
  month: z.string(),
  /** Documents, by their first version. What follows is about these. */
  documents: count,
  /** Made in a client relationship that the archive knows. */
  withRelationship: count,
  /** Of a matter that the archive knows. */
  withMatter: count,
  /** With a structured form besides the view form. */
  structured: count,
  /** Stored more than a week after they were made; old documents are not among them. */
  storedLate: count,
  /** Shown later (V14), not at all (V15), or not to guardians (V16). */
  delayed: count,
  specialContent: count,
  hiddenFromGuardians: count,
  /** Annulled since. */
  annulled: count,
  /** Corrections that were stored: versions after the first. */
  corrections: count,
})
export type QualityRow = z.infer<typeof qualityRow>

/** What is counted besides the clients, by name. */
export const qualityCounts = qualityRow.omit({ unit: true, month: true }).keyof().options

/** Answer of `POST /fhir/DocumentReference/$quality`: numbers of the own register, and of nobody. */
export const qualitySchema = z.object({
  readAt: z.iso.datetime({ offset: true }),
  rows: z.array(qualityRow),
})
export type Quality = z.infer<typeof qualitySchema>
