import type { ArchiveTransaction } from '../../database/tables'

type Signed = Readonly<{ jws: string }>

/** What a restore leaves behind of what was published: heads, and what earlier acknowledgements said, the oldest first. */
export type Lost = Readonly<{
  heads: readonly (Signed & Readonly<{ size: number; root: string }>)[]
  restores: readonly (Signed & Readonly<{ iat: number }>)[]
}>

/** As many rows as one statement takes. */
const atOnce = 1_000

/** Keeps what was lost where clients are told of it; what is known already stays as it is. */
export async function keepLost(trx: ArchiveTransaction, { heads, restores }: Lost): Promise<void> {
  const known = await trx.selectFrom('log_restores').select('jws').execute()
  const told = new Set(known.map(({ jws }) => jws))
  for (const { iat, jws } of restores)
    if (!told.has(jws))
      await trx
        .insertInto('log_restores')
        .values({ at: new Date(iat * 1000), jws })
        .execute()
  for (let start = 0; start < heads.length; start += atOnce)
    await trx
      .insertInto('log_lost_heads')
      .values(
        heads.slice(start, start + atOnce).map(({ size, root, jws }) => ({ size, root, jws })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
