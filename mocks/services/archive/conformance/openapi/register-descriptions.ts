import { z } from 'zod'
import { displayPreviewSchema } from '@/lib/contracts/archive/display-preview'
import { checklistSchema } from '@/lib/contracts/archive/checklist'
import { referenceChangesSchema } from '@/lib/contracts/archive/reference-changes'
import { openedRegistersSchema } from '@/lib/contracts/archive/opened-registers'
import { keysOrClosing } from '../../reference/bench/change-keys'
import { changesQuery } from '../../reference/asking/get-changes'
import { stateQuery } from '../../reference/asking/get-state'
import { enteredAnswer, enteredSchema } from '../../reference/asking/post-changes'
import { decisionSchema } from '../../reference/asking/post-decision'
import { previewedSchema } from '../../reference/preview/preview-change'
import { metadataSchema } from '../../reference/registration/client-metadata'
import { statementSchema } from '../../reference/registration/software-statement'
import { referenceKindNames } from '../../reference/register/kinds'
import type { Described } from './described'

const type = 'application/json'
const official = { 403: 'It is not for this task or organisation.' }
const registration = { 400: 'As RFC 7591 says it.', 401: 'The token is not that of the system.' }
const registered = z.looseObject({ client_id: z.string(), registration_client_uri: z.string() })

const entry = z.object({
  kind: z.enum(referenceKindNames),
  key: z.string(),
  content: z.unknown(),
})

/** The register of reference data (A12), and the registration of systems (RFC 7591, 7592). */
export const registerDescribed = {
  state: {
    summary: 'What holds now, of what the official may see',
    query: stateQuery,
    answer: {
      type,
      schema: z.object({
        entries: z.array(entry.extend({ since: z.iso.datetime(), change: z.uuid() })),
      }),
    },
    others: { 400: 'The question is not understood.', ...official },
  },
  history: {
    summary: 'The changes, newest first, with who entered and decided them',
    query: changesQuery,
    answer: {
      type,
      schema: referenceChangesSchema,
    },
    others: { 400: 'The question is not understood.', ...official },
  },
  opened: {
    summary: 'What agreements on extensive register access open today, in numbers',
    answer: { type, schema: openedRegistersSchema },
    others: official,
  },
  enter: {
    summary: 'Enters changes, all or none',
    body: { type, schema: enteredSchema },
    answer: { status: 201, type, schema: enteredAnswer },
    others: { ...official, 422: 'A change is unfit; the answer says where.' },
  },
  decide: {
    summary: 'A second person confirms changes, or takes them back',
    body: { type, schema: decisionSchema },
    answer: { type, schema: z.object({ decided: z.int() }) },
    others: {
      ...official,
      404: 'There is no such change.',
      409: 'One has been decided already.',
      422: 'The body is unfit.',
    },
  },
  preview: {
    summary: 'What a first day or a restriction would change of what clients see, in numbers',
    body: { type, schema: previewedSchema },
    answer: { type, schema: displayPreviewSchema },
    others: { ...official, 422: 'The change is unfit.' },
  },
  statement: {
    summary: 'The operator vouches for a system that is to register itself',
    body: { type, schema: statementSchema },
    answer: { status: 201, type, schema: z.object({ software_statement: z.string() }) },
    others: { ...official, 422: 'The statement is unfit; the answer says where.' },
  },
  keys: {
    summary: 'The vendor of a system gives it other keys, or closes it at once',
    body: { type, schema: keysOrClosing },
    answer: { type, schema: z.object({ id: z.string(), keys: z.array(z.string()) }) },
    others: { ...official, 404: 'The vendor makes no such system.', 422: 'The body is unfit.' },
  },
  checklist: {
    summary:
      'What the archive has seen of a system for each type of document, with invented clients',
    answer: { type, schema: checklistSchema },
    others: { ...official, 404: 'The vendor makes no such system.' },
  },
  register: {
    summary: 'A system registers itself by a software statement (RFC 7591)',
    body: { type, schema: metadataSchema.safeExtend({ software_statement: z.string() }) },
    answer: {
      status: 201,
      type,
      schema: registered.extend({ registration_access_token: z.string() }),
    },
    others: { 400: registration[400] },
  },
  read: {
    summary: 'What is registered (RFC 7592), by the registration access token',
    ownToken: true,
    answer: { type, schema: registered },
    others: { 401: registration[401] },
  },
  change: {
    summary: 'Other keys, or another name (RFC 7592), by the registration access token',
    ownToken: true,
    body: { type, schema: metadataSchema },
    answer: { type, schema: registered },
    others: registration,
  },
  close: {
    summary: 'The system is closed, at once (RFC 7592), by the registration access token',
    ownToken: true,
    answer: { status: 204 },
    others: { 401: registration[401] },
  },
} as const satisfies Readonly<Record<string, Described>>
