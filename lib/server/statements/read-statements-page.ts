import 'server-only'
import { statementsPageSchema, type StatementsPageDto } from '@/lib/contracts/portal/statements'
import { mayDo } from '@/lib/domain/representation/permissions'
import { ok, type Result } from '@/lib/domain/result'
import type { ShownDirective } from '@/lib/domain/statements/show-directive'
import { standingBy } from '@/lib/domain/statements/directive'
import { previewStatement } from '../archive/statements/preview-statement'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { section } from '../section'
import { endOf } from './end-of'
import { inForceOf, newestFirst } from './in-force'
import { hindranceToBegin, hindranceToEndOne } from './may-state'
import { usesOf } from './preview-dto'
import { isOutgrown } from './read-previews'
import { readSeen, type Seen } from './read-seen'
import { confirmationDto, statementDto, targetDto } from './statement-dtos'

type Read = Extract<StatementsPageDto['statements'], { state: 'read' }>

/** The page "Tillstånd och förbud": what is in force, and all that has been stated (C3), as far as this actor may know (R5). */
export async function readStatementsPage(
  handle: string,
  now = new Date(),
): Promise<Result<StatementsPageDto, NotInformed>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed

  const seen = await readSeen(asker, informed.value, now)
  const statements = seen.ok ? ok(await statementsOf(seen.value)) : seen
  return ok(
    statementsPageSchema.parse({
      whose: whoseData(asker, now),
      information: section(seen, informationOf),
      statements: section(statements, (value) => value),
      hindrance: seen.ok ? hindrancesOf(seen.value) : noneKnown,
    }),
  )
}

/** Nothing can be done while nothing can be read. */
const noneKnown: StatementsPageDto['hindrance'] = {
  consent: 'preview',
  prohibition: 'preview',
  endConsent: 'preview',
  endProhibition: 'preview',
}

function hindrancesOf(seen: Seen): StatementsPageDto['hindrance'] {
  return {
    consent: hindranceToBegin('consent', seen),
    prohibition: hindranceToBegin('prohibition', seen),
    endConsent: hindranceToEndOne('consent', seen),
    endProhibition: hindranceToEndOne('prohibition', seen),
  }
}

function informationOf(seen: Seen) {
  const { asker, informed, inForce, received } = seen
  const [newest] = received
  return {
    informed,
    version: inForce.version,
    mayConfirm: !asker.subject.previewAs && mayDo(asker.subject.capacity, 'confirm-information'),
    received: newest ? confirmationDto(newest, seen) : null,
  }
}

async function statementsOf(seen: Seen): Promise<Omit<Read, 'state'>> {
  const { directives, received } = seen
  const { consent, withdrawnAt, endedOn, prohibitions } = inForceOf(seen)
  const history = [
    ...received.map((confirmation) => confirmationDto(confirmation, seen)),
    ...directives.flatMap((shown) =>
      shown.directive.statements.map((statement) => statementDto(statement, shown, seen)),
    ),
  ]
  return {
    consent: consent && (await consentOf(consent, seen)),
    withdrawnAt,
    endedOn,
    prohibitions: prohibitions
      .flatMap(({ directive, target, covered }) =>
        target === null
          ? []
          : [
              {
                id: directive.id,
                target: targetDto(target, seen),
                since: directive.statements[0].madeAt,
                covered: covered.length,
              },
            ],
      )
      .sort((a, b) => newestFirst(a.since, b.since)),
    history: history.sort((a, b) => newestFirst(a.at, b.at)),
  }
}

/** With its uses, which the archive's dry run of a withdrawal tells; the page stands without them. */
async function consentOf(
  { directive }: ShownDirective,
  seen: Seen,
): Promise<NonNullable<Read['consent']>> {
  const [given] = directive.statements
  const ids = seen.documents.map(({ id }) => id)
  const preview = await previewStatement(seen.asker, { ends: directive.id }, ids)
  return {
    id: directive.id,
    since: given.madeAt,
    informationVersion: standingBy(directive).informationVersion,
    older: isOutgrown(directive, seen),
    ...endOf(directive, seen),
    uses: preview.ok ? usesOf(preview.value, directive.id, seen) : null,
  }
}
