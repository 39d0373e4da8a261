import { limitKey, type SpendServices } from '../../limits/spend'

/** How long it is remembered that a person has confirmed an address, in days: until then she may ask for it again. */
const rememberedDays = 400
const name = 'own-address'

type Owned = Readonly<{ readerKey: string; address: string }>

/** Her and the address, under a name that neither can be found out of. It lies in the table of limits, which is swept of it. */
const keyOf = (config: SpendServices['config'], { readerKey, address }: Owned) =>
  `${name}:${limitKey(config, name, JSON.stringify([readerKey, address.toLowerCase()]))}`

type Kept = Pick<SpendServices, 'database' | 'config'>

/** Remembers that somebody has confirmed an address, of her own or of one for whom she acts. */
export async function rememberOwn(
  { database, config }: Kept,
  owned: Owned,
  now: Date,
): Promise<void> {
  const expire = now.getTime() + rememberedDays * 86_400_000
  await database
    .insertInto('limits')
    .values({ key: keyOf(config, owned), points: 0, expire })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ expire }))
    .execute()
}

/** Whether she has confirmed this address before: what others ask for is then no matter of hers. */
export async function isOwn({ database, config }: Kept, owned: Owned, now: Date): Promise<boolean> {
  const row = await database
    .selectFrom('limits')
    .select('key')
    .where('key', '=', keyOf(config, owned))
    .where('expire', '>', now.getTime())
    .executeTakeFirst()
  return row !== undefined
}
