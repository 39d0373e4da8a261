import { z } from 'zod'
import {
  followedTestSchema,
  jointTestsSchema,
  plannedTestSchema,
  testActSchema,
} from '@/lib/contracts/archive/joint-tests'
import { jointTestsQuery } from '../../reference/joint-tests/list-tests'
import type { Described } from './described'

const type = 'application/json'
const official = { 403: 'It is not for this task or organisation.' }
const unknown = { 404: 'There is no such test for the official.' }

/** Joint tests of register access (A8, D2). */
export const jointTestsDescribed = {
  list: {
    summary: 'The joint tests that concern the official, the pairs that need one, and the systems',
    query: jointTestsQuery,
    answer: { type, schema: jointTestsSchema },
    others: { 400: 'The question is not understood.', ...official },
  },
  plan: {
    summary: 'A main user of one party proposes a joint test to the other',
    body: { type, schema: plannedTestSchema },
    answer: { status: 201, type, schema: z.object({ id: z.uuid() }) },
    others: { ...official, 422: 'The plan is unfit; the answer says where.' },
  },
  follow: {
    summary: 'A joint test with each step, as the archive has seen it',
    answer: { type, schema: followedTestSchema },
    others: { ...official, ...unknown },
  },
  act: {
    summary: 'A main user of one party agrees to the time, withdraws the test, or signs its report',
    body: { type, schema: testActSchema },
    answer: { type, schema: z.object({ done: z.string() }) },
    others: {
      ...official,
      ...unknown,
      409: 'The test has come further, or not so far.',
      422: 'The body is unfit, or not every step has been seen.',
    },
  },
  report: {
    summary: 'The FHIR TestReport that was made of what was seen, with who has signed it',
    answer: {
      type: 'application/fhir+json',
      schema: z.looseObject({ resourceType: z.literal('TestReport') }),
    },
    others: { ...official, 404: 'There is no such test, or no report yet.' },
  },
} as const satisfies Readonly<Record<string, Described>>
