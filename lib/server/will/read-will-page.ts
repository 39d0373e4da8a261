import 'server-only'
import { willPageSchema, type WillPageDto } from '@/lib/contracts/portal/will'
import { mayDo } from '@/lib/domain/representation/permissions'
import { ok, type Result } from '@/lib/domain/result'
import type { ShownWill } from '@/lib/domain/will/show-will'
import { standingBy } from '@/lib/domain/will/will'
import { previewWill } from '../archive/will/preview-will'
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
import { confirmationDto, statementDto, targetDto } from './will-dtos'

type Read = Extract<WillPageDto['statements'], { state: 'read' }>

/** The page "Tillstånd och förbud": what is in force, and all that has been stated (C3), as far as this actor may know (R5). */
export async function readWillPage(
  handle: string,
  now = new Date(),
): Promise<Result<WillPageDto, NotInformed>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed

  const seen = await readSeen(asker, informed.value, now)
  const statements = seen.ok ? ok(await statementsOf(seen.value)) : seen
  return ok(
    willPageSchema.parse({
      whose: whoseData(asker, now),
      information: section(seen, informationOf),
      statements: section(statements, (value) => value),
      hindrance: seen.ok ? hindrancesOf(seen.value) : noneKnown,
    }),
  )
}

/** Nothing can be done while nothing can be read. */
const noneKnown: WillPageDto['hindrance'] = {
  consent: 'preview',
  prohibition: 'preview',
  endConsent: 'preview',
  endProhibition: 'preview',
}

function hindrancesOf(seen: Seen): WillPageDto['hindrance'] {
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
  const { wills, received } = seen
  const { consent, withdrawnAt, endedOn, prohibitions } = inForceOf(seen)
  const history = [
    ...received.map((confirmation) => confirmationDto(confirmation, seen)),
    ...wills.flatMap((shown) =>
      shown.will.statements.map((statement) => statementDto(statement, shown, seen)),
    ),
  ]
  return {
    consent: consent && (await consentOf(consent, seen)),
    withdrawnAt,
    endedOn,
    prohibitions: prohibitions
      .flatMap(({ will, target, covered }) =>
        target === null
          ? []
          : [
              {
                id: will.id,
                target: targetDto(target, seen),
                since: will.statements[0].madeAt,
                covered: covered.length,
              },
            ],
      )
      .sort((a, b) => newestFirst(a.since, b.since)),
    history: history.sort((a, b) => newestFirst(a.at, b.at)),
  }
}

/** With its uses, which the archive's dry run of a withdrawal tells; the page stands without them. */
async function consentOf({ will }: ShownWill, seen: Seen): Promise<NonNullable<Read['consent']>> {
  const [given] = will.statements
  const ids = seen.documents.map(({ id }) => id)
  const preview = await previewWill(seen.asker, { ends: will.id }, ids)
  return {
    id: will.id,
    since: given.madeAt,
    informationVersion: standingBy(will).informationVersion,
    older: isOutgrown(will, seen),
    ...endOf(will, seen),
    uses: preview.ok ? usesOf(preview.value, will.id, seen) : null,
  }
}
