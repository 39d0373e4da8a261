import { operationStateSchema } from '@/lib/contracts/archive/operation'
import { quarantineSchema } from '@/lib/contracts/archive/quarantine'
import {
  askedRunSchema,
  retentionRunSchema,
  retentionStateSchema,
} from '@/lib/contracts/archive/retention'
import type { Described } from './described'

const type = 'application/json'
const others = { 403: 'It is not for this task.' }

/** What the operator asks of the archive’s own work, and of the end of keeping (A10). */
export const retentionDescribed = {
  state: {
    summary: 'How the archive’s own work goes: sealing, batches, notes',
    answer: { type, schema: operationStateSchema },
    others,
  },
  quarantine: {
    summary:
      'Contents in which the virus scan found something, newest first, and how many there are',
    answer: { type, schema: quarantineSchema },
    others,
  },
  outOfQuarantine: {
    summary: 'Deletes a content out of the quarantine',
    answer: { status: 204 },
    others: { ...others, 404: 'There is no such content.' },
  },
  runs: {
    summary: 'Runs that delete what is over, and dry runs, newest first',
    answer: { type, schema: retentionStateSchema },
    others,
  },
  run: {
    summary: 'Asks for a run, or for a dry run, which the archive works on by itself',
    body: { type, schema: askedRunSchema },
    answer: { status: 201, type, schema: retentionRunSchema },
    others: { ...others, 422: 'The body is unfit.' },
  },
} as const satisfies Readonly<Record<string, Described>>
