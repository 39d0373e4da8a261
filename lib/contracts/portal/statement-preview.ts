import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { socialServices } from '@/lib/domain/codes/social-services'
import { statementKinds } from '@/lib/domain/codes/statements'
import { opennesses } from '@/lib/domain/statements/effect-of'
import { daySchema, instantSchema } from './days'
import { organisationDtoSchema } from './localised-name'
import { whoseSchema } from './whose'
import { targetDtoSchema } from './statements'

const count = z.number().int().nonnegative()
const openness = z.enum(opennesses)
const counts = z.object({
  open: count,
  'no-consent': count,
  prohibited: count,
  never: count,
})

/** What a statement does, in numbers of documents that the actor sees (C5). */
const effectSchema = z.object({
  total: count,
  closes: count,
  opens: count,
  before: counts,
  after: counts,
})
export type EffectDto = z.infer<typeof effectSchema>

/** The page before a statement is registered: what it does, and what it does not stop. */
export const statementPreviewSchema = z.object({
  whose: whoseSchema,
  /** What would be registered. */
  kind: z.enum(statementKinds).exclude(['information-received']),
  /** Null: a consent. */
  target: targetDtoSchema.nullable(),
  /** Of the document, where it is about one that the actor sees. */
  title: z.object({ title: z.string(), language: z.enum(documentLanguages) }).nullable(),
  /** Version of the Kanta information under which it would be made. */
  informationVersion: z.string(),
  /** The same is in force already; nothing would be registered (C6). */
  inForceSince: instantSchema.nullable(),
  /** What is to be ended, or renewed, began then. */
  begunAt: instantSchema.nullable(),
  /** A consent is in force before and after. */
  consent: z.object({ before: z.boolean(), after: z.boolean() }),
  effect: effectSchema,
  /** The newest of the documents that it is about. */
  documents: z.array(
    z.object({
      id: z.string(),
      type: z.enum(documentTypes),
      madeOn: daySchema,
      controller: organisationDtoSchema,
      before: openness,
      after: openness,
    }),
  ),
  /** Other controllers that the client knows of, by name. `fetched`: what they have of these documents already. */
  others: z.array(
    z.object({
      organisation: organisationDtoSchema,
      fetched: z.object({ documents: count, last: instantSchema }).nullable(),
    }),
  ),
  /** Who goes on using the documents in the own register (D1), with units of shown client relationships. */
  ownRegisters: z.array(
    z.object({ controller: organisationDtoSchema, units: z.array(organisationDtoSchema) }),
  ),
  /** Producers of bought services (D2). */
  boughtServices: z.array(
    z.object({
      producer: organisationDtoSchema,
      controller: organisationDtoSchema,
      socialService: z.enum(socialServices),
      from: daySchema,
      until: daySchema.nullable(),
    }),
  ),
  /** Who has had these documents by law (D4), newest first. */
  statutory: z.array(z.object({ organisation: organisationDtoSchema, last: instantSchema })),
  /** Goes with the statement: names what the preview rests on. */
  basis: z.string(),
  /** Made when the form is drawn: the same key is the same statement (C6). */
  key: z.string(),
})
export type StatementPreviewDto = z.infer<typeof statementPreviewSchema>

/** What the form of the preview sends. */
export const confirmStatementSchema = z.object({
  key: z.string().regex(/^[A-Za-z0-9-]{16,100}$/),
  basis: z.string().min(1).max(200),
})
export type ConfirmStatement = z.infer<typeof confirmStatementSchema>
