import { z } from 'zod'
import {
  logConsistencySchema,
  logRestoresQuery,
  logRestoresSchema,
  offeredHeadSchema,
  signedHeadSchema,
  witnessedHeadSchema,
} from '@/lib/contracts/archive/log-proof'
import { archiveTokenSchema } from '@/lib/contracts/archive/token'
import { assertionType, jwtBearerGrant } from '../../protocol/tokens/token-endpoint'
import type { Described } from './described'

const json = 'application/json'
const assertion = z.string().describe('A signed JWT; docs/archive-api.md, sections 1 and 9.')

/** What is sent to the token endpoint, as a form. */
const tokenForm = z.object({
  grant_type: z.enum(['client_credentials', jwtBearerGrant]),
  scope: z.string().optional().describe('Of client_credentials: SMART v2 scopes.'),
  assertion: assertion.optional().describe('Of the JWT bearer grant: for whom it is asked.'),
  client_assertion_type: z.literal(assertionType),
  client_assertion: assertion,
})

/** As the archive gives it; who reads it takes it in capitals or not. */
const tokenAnswer = archiveTokenSchema.extend({
  token_type: z.literal('Bearer'),
  scope: z.string(),
})

const jwks = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })),
})
const smart = z.looseObject({ issuer: z.string(), token_endpoint: z.string() })
const health = z.object({
  status: z.enum(['ok', 'unavailable', 'starting', 'stopping']),
  log: z.enum(['ok', 'broken']).optional(),
  brokenChains: z.int().optional(),
  because: z.string().optional(),
})

/** The addresses that are not FHIR's and have no schema of their own file. */
export const described = {
  health: {
    summary: 'Whether the archive can answer, and whether its log holds',
    answer: { type: json, schema: health },
    others: { 503: 'The database does not answer, or the archive is starting or about to end.' },
  },
  token: {
    summary: 'An access token (SMART Backend Services, RFC 7523)',
    body: { type: 'application/x-www-form-urlencoded', schema: tokenForm },
    answer: { type: json, schema: tokenAnswer },
    others: { 400: 'As OAuth says it.', 401: 'The program is not known.' },
  },
  credentialIssuer: {
    summary: 'Where the keys of receipts as SD-JWT VC are',
    answer: { type: json, schema: z.object({ issuer: z.string(), jwks_uri: z.string() }) },
  },
  keys: {
    summary: 'Public keys of receipts and of heads of the log',
    answer: { type: json, schema: jwks },
  },
  head: {
    summary: 'A head of the log as it was signed; size is a number or latest',
    answer: { type: json, schema: signedHeadSchema },
    others: { 404: 'There is no head of that size.' },
  },
  consistency: {
    summary: 'Proof that nothing changed between two sizes of the log (RFC 9162, 2.1.4)',
    query: logConsistencySchema.pick({ first: true, second: true }),
    answer: { type: json, schema: logConsistencySchema },
    others: { 400: 'The sizes are none.', 404: 'The log is smaller.' },
  },
  instanceHead: {
    summary: 'Of several instances: the newest head of one in the tree over their heads',
    query: z.object({ size: z.string().optional() }),
    answer: { type: json, schema: witnessedHeadSchema },
    others: { 404: 'There is no such instance, or none of its heads was in that tree.' },
  },
  offeredHead: {
    summary: 'Of several instances: takes a head of one into the tree over their heads',
    body: { type: json, schema: offeredHeadSchema },
    answer: { type: json, schema: witnessedHeadSchema },
    others: { 404: 'There is no such instance.', 409: 'It does not continue what is known.' },
  },
  restores: {
    summary: 'Each time that the log went on from a backup, and the lost heads of one size',
    query: logRestoresQuery,
    answer: { type: json, schema: logRestoresSchema },
    others: { 400: 'The size is none.' },
  },
  smart: {
    summary: 'Discovery document of SMART App Launch',
    answer: { type: json, schema: smart },
  },
  package: {
    summary: 'All profiles, extensions, codes and operations as a FHIR package',
    answer: { type: 'application/gzip' },
  },
  openApi: {
    summary: 'This description',
    answer: { type: json, schema: z.looseObject({ openapi: z.string() }) },
  },
} as const satisfies Readonly<Record<string, Described>>
