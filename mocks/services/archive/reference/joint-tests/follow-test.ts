import type { TestReport } from 'fhir/r4'
import type { FollowedTest } from '@/lib/contracts/archive/joint-tests'
import type { Archive } from '../../archive'
import { underTask } from '../../officials/under-task'
import type { OfficialCaller } from '../../protocol/callers/caller'
import { officialOf } from '../../protocol/callers/official-of'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import { findTest } from './find-tests'
import { withSignatures } from './make-report'
import { maySeeTest, type TestRow } from './parties'
import { seenSteps } from './seen-steps'
import { signaturesOf, tellTest } from './tell-test'
import { testTasks } from './test-tasks'

/** GET /joint-tests/:id: a test with each step, as it passes. Each look is a row in the log of the invented client. */
export async function followTest(archive: Archive, c: FhirContext): Promise<Response> {
  const found = await findSeen(archive, c)
  if (found instanceof Response) return found
  const { official, test } = found
  const { clock, programs } = archive
  const answer = await underTask(
    archive,
    official,
    test.client_id,
    'follow-joint-test',
    async (trx) => {
      const steps = [...(await seenSteps(trx, test))]
      const told: FollowedTest = { ...tellTest(test, official, programs, clock()), steps }
      return { answer: told, documents: [] }
    },
  )
  return answer === 'refused' ? refuse(c, 404, notFound) : c.json(answer)
}

/** GET /joint-tests/:id/report: the FHIR TestReport that was signed, as it was made when the first party signed it. */
export async function readReport(archive: Archive, c: FhirContext): Promise<Response> {
  const found = await findSeen(archive, c)
  if (found instanceof Response) return found
  const { test } = found
  if (test.report === null) return refuse(c, 404, notFound)
  return respond(c, withSignatures(test.report as TestReport, signaturesOf(test)))
}

type Seen = Readonly<{ official: OfficialCaller; test: TestRow }>

/** The test of the address, when the official may see it; what is another's is answered as what never was. */
export async function findSeen(archive: Archive, c: FhirContext): Promise<Seen | Response> {
  const official = officialOf(c.var.caller, testTasks)
  if (!official) return refuse(c, 403, notAllowed)
  const test = await findTest(archive.database, idOf(c))
  const vendorOf = (system: string) => archive.programs.find(system)?.vendor
  return test && maySeeTest(official, test, vendorOf)
    ? { official, test }
    : refuse(c, 404, notFound)
}
