import type { Kysely, Transaction } from 'kysely'
import type { Ring } from '@/lib/keys/ring'
import { readKeyed, UnfitKeys } from '../store/person-keying'
import type { SessionTables } from '../store/session-tables'
import { rekeyPersons } from './rekey-persons'
import { reseal } from './reseal'

type Command = Readonly<{
  secrets: Ring
  peppers: Ring
  args: readonly string[]
  say: (line: string) => unknown
}>

const usage = 'There are: session-secret reseal, hetu-pepper rekey; and --dry-run.'

/**
 * What `npm run keys` does in the portal's database, see docs/operating/keys.md. A dry run says what would be done.
 *
 * @returns the exit code: 0 done; 1 the keys are not those of the database; 2 there is no such command
 */
export async function portalKeysCommand(
  database: Kysely<SessionTables>,
  { secrets, peppers, args, say }: Command,
): Promise<number> {
  const dry = args.includes('--dry-run')
  const asked = args.filter((arg) => arg !== '--dry-run').join(' ')
  const tasks: Readonly<Record<string, () => Promise<void>>> = {
    'session-secret reseal': async () => {
      const { addresses, mandatesSessions, lost } = await doneOrNot(database, dry, (trx) =>
        reseal(trx, secrets),
      )
      say(`${verb(dry)} anew: ${addresses} addresses, ${mandatesSessions} sessions of mandates`)
      if (lost > 0) say(`${lost} opens with none of the secrets and stays as it is`)
    },
    'hetu-pepper rekey': async () => {
      const before = await readKeyed(database)
      const { keyed, keys, unknownPairs } = await doneOrNot(database, dry, (trx) =>
        rekeyPersons(trx, peppers),
      )
      say(`${dry ? 'would bring' : 'brought'} ${keys} keys from ${before} to ${keyed} peppers`)
      if (unknownPairs > 0) say(`${unknownPairs} addresses of representatives are not found again`)
    },
  }
  const task = tasks[asked]
  if (!task) {
    say(usage)
    return 2
  }
  try {
    await task()
    return 0
  } catch (error) {
    if (!(error instanceof UnfitKeys)) throw error
    say(error.message)
    return 1
  }
}

const verb = (dry: boolean) => (dry ? 'would seal' : 'sealed')

/** What a dry run would do, it does, and takes back. */
async function doneOrNot<Done>(
  database: Kysely<SessionTables>,
  dry: boolean,
  run: (trx: Transaction<SessionTables>) => Promise<Done>,
): Promise<Done> {
  if (!dry) return database.transaction().execute(run)
  const trx = await database.startTransaction().execute()
  try {
    return await run(trx)
  } finally {
    await trx.rollback().execute()
  }
}
