import '@/lib/contracts/without-eval'
import { z } from 'zod'

/** Whether other controllers can fetch a document by consent: D8, D7, D6, or never (D5 and what is never disclosed). */
const openness = z.enum(['open', 'no-consent', 'prohibited', 'never'])

/** A client relationship now, of a controller or one of its units. */
const relationship = z.object({
  unit: z.string(),
  /** By which the portal leaves out what may not be shown (V03–V06). */
  socialService: z.string(),
  from: z.string(),
})

/** For what unit and social service data was fetched, as the log tells it; the portal leaves out what may not be shown (L3). */
const fetcher = { unit: z.string().nullable(), socialService: z.string().nullable() }

/**
 * Answer of `POST /fhir/Consent/$preview` (C5): what a statement would change, by a dry run of the rules by which the archive
 * decides. It speaks of the named documents and no others; organisations are logical ids.
 */
export const disclosurePreviewSchema = z.object({
  readAt: z.iso.datetime({ offset: true }),
  /** Names the state of things that was looked at. It goes with the statement, which is refused when things have changed. */
  basis: z.string(),
  /** Whether a consent is in force before and after. */
  consent: z.object({ before: z.boolean(), after: z.boolean() }),
  /** Of the named documents, those that the statement is about: id, before, after. */
  documents: z.array(z.tuple([z.string(), openness, openness])),
  /**
   * Others that have a client relationship with the client now, or have fetched some of these documents under a consent.
   * One whose every relationship and fetch is left out is left out too.
   */
  others: z.array(
    z.object({
      organisation: z.string(),
      relationships: z.array(relationship),
      fetches: z.array(
        z.object({
          ...fetcher,
          /** The consent under which it was fetched; null: the log does not tell. */
          consent: z.string().nullable(),
          documents: z.array(z.string()),
          last: z.iso.datetime(),
        }),
      ),
    }),
  ),
  /** Who keeps the use of these documents in the own register (D1), with the units that have a client relationship. */
  ownRegisters: z.array(z.object({ controller: z.string(), relationships: z.array(relationship) })),
  /** Producers of bought services under way (D2), in the register of `controller`: the unit that produces. */
  boughtServices: z.array(
    z.object({
      producer: z.string(),
      controller: z.string(),
      serviceTask: z.string(),
      socialService: z.string(),
      from: z.string(),
      until: z.string().nullable(),
    }),
  ),
  /** Statutory uses so far of these documents (D4). */
  statutory: z.array(
    z.object({
      organisation: z.string(),
      ...fetcher,
      ground: z.string(),
      last: z.iso.datetime(),
    }),
  ),
})
export type DisclosurePreview = z.infer<typeof disclosurePreviewSchema>
