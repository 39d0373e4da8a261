import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentParts } from '@/lib/domain/codes/document-parts'
import { allFactValues, factCodes } from '@/lib/domain/codes/fact-codes'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { retentionKeys, retentionStarts } from '@/lib/domain/retention/retention-table'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import { daySchema, instantSchema } from './days'
import { contactDtoSchema, organisationDtoSchema } from './localised-name'
import { sectionSchema } from './section'
import { whoseSchema } from './whose'

/** A fact out of the structured form. Own words are in the document's language; codes, days and numbers become the reader's. */
const documentFactSchema = z.object({
  label: z.union([z.object({ code: z.enum(factCodes) }), z.object({ own: z.string() })]),
  value: z.union([
    z.object({ day: daySchema }),
    z.object({ is: z.enum(allFactValues) }),
    z.object({ own: z.array(z.union([z.string(), z.number()])).min(1) }),
  ]),
})
export type DocumentFactDto = z.infer<typeof documentFactSchema>

const view = z.discriminatedUnion('kind', [
  /** `html` is sanitised by the server: headings begin at h2, no scripts, styles, ids or classes. */
  z.object({ kind: z.literal('xhtml'), html: z.string() }),
  /** Bytes of the PDF file, which has an address of its own. */
  z.object({ kind: z.literal('pdf'), size: z.number().int().nonnegative() }),
  /** The view form is larger than can be shown. */
  z.object({ kind: z.literal('too-much') }),
])

/** Page of one document. */
export const documentSchema = z.object({
  whose: whoseSchema,
  id: z.string(),
  title: z.string(),
  type: z.enum(documentTypes),
  serviceTask: z.enum(serviceTasks),
  socialService: z.enum(socialServices),
  controller: organisationDtoSchema,
  /** The unit that wrote it; it corrects errors, never Kanta. */
  unit: organisationDtoSchema.extend({ contact: contactDtoSchema }),
  madeOn: daySchema,
  storedAt: instantSchema,
  /** Day on which this version replaced an earlier one; null: first version. */
  correctedOn: daySchema.nullable(),
  /** Until when it is kept, and why (A10); `until` null: not known yet, or not told. */
  kept: z
    .object({
      from: z.enum(retentionStarts),
      by: z.enum(retentionKeys),
      years: z.number().int(),
      until: daySchema.nullable(),
    })
    .nullable(),
  /** It was signed on paper, which is kept and is the original (A11). */
  signedOnPaper: z.boolean(),
  /** Name of the matter (ärende). */
  matter: z.string().nullable(),
  /** By which its page is found. */
  matterId: z.string().nullable(),
  /** Who signed, as written: "Petra Granbacka, socialarbetare". */
  author: z.string().nullable(),
  language: z.enum(documentLanguages),
  /** Value for the `lang` attribute of title, view form and own words of facts; absent when the language is not known. */
  languageTag: z.string().nullable(),
  /** The view form can be unreadable for now while the rest is known. */
  content: sectionSchema({
    view,
    facts: z.array(documentFactSchema),
    /** The parts that the structured form says the document has. */
    parts: z.array(z.enum(documentParts)),
    /** Until when one can ask for a review or appeal, as the facts have it; null: that stands in the decision alone. */
    lastDay: daySchema.nullable(),
    /** False: there is a structured form that could not be read now, and what it says is missing here. */
    structuredRead: z.boolean(),
  }),
  readAt: instantSchema,
})
export type DocumentDto = z.infer<typeof documentSchema>
