import { testActSchema } from '@/lib/contracts/archive/joint-tests'
import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'
import type { OfficialCaller } from '../../protocol/callers/caller'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, type Problem } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { findSeen } from './follow-test'
import { findTest } from './find-tests'
import { sideOf, type TestRow } from './parties'
import { signReport } from './sign-report'
import { tellTest } from './tell-test'

const notNow: Problem = {
  code: 'conflict',
  error: 'already-decided',
  diagnostics: 'The joint test has come further, or not so far, or you have signed it already.',
}

/**
 * POST /joint-tests/:id: a main user of one of the parties agrees to the time, withdraws the test, or signs its report (A8). Nobody agrees to
 * what her own organisation has proposed, and nobody signs for both.
 */
export async function actOnTest(archive: Archive, c: FhirContext): Promise<Response> {
  const found = await findSeen(archive, c)
  if (found instanceof Response) return found
  const { official, test } = found
  if (!sideOf(official, test)) return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, 1_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const read = testActSchema.safeParse(json.value)
  if (!read.success) return refuse(c, 422, invalidParameter('An act: agree, withdraw or sign.'))
  const { act } = read.data
  const problem = await archive.database.transaction().execute(async (trx) => {
    const locked = await lockTest(trx, test.id)
    if (!locked || !tellTest(locked, official, archive.programs, archive.clock()).may.includes(act))
      return notNow
    if (act === 'sign') return signReport(archive, trx, official, locked)
    return change(trx, locked, official, act, archive.clock())
  })
  if (problem) return refuse(c, problem === notNow ? 409 : 422, problem)
  await archive.refreshReference()
  return c.json({ done: act })
}

/** One acts on a test at a time. */
async function lockTest(trx: ArchiveTransaction, id: string): Promise<TestRow | undefined> {
  await trx.selectFrom('joint_tests').select('id').where('id', '=', id).forUpdate().execute()
  return findTest(trx, id)
}

async function change(
  trx: ArchiveTransaction,
  { id }: TestRow,
  { actorName: name }: OfficialCaller,
  act: 'agree' | 'withdraw',
  now: Date,
): Promise<undefined> {
  await trx
    .updateTable('joint_tests')
    .set(
      act === 'agree'
        ? { agreed_by_name: name, agreed_at: now }
        : { withdrawn_by_name: name, withdrawn_at: now },
    )
    .where('id', '=', id)
    .execute()
}
