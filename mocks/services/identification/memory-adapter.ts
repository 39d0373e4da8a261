import type { Adapter, AdapterPayload } from 'oidc-provider'

type Row = { payload: AdapterPayload; until: number }

/**
 * Where the provider keeps sessions, codes and tokens: in memory, one store for each running service, so that a restart
 * logs everyone out and two services in one process know nothing of each other.
 */
export class MemoryStore {
  private readonly rows = new Map<string, Row>()

  /** The adapter of one kind of thing, as the provider asks for it. */
  adapter = (kind: string): Adapter => {
    const keyOf = (id: string) => `${kind}:${id}`
    return {
      upsert: async (id, payload, expiresIn) => this.put(keyOf(id), payload, expiresIn),
      find: async (id) => this.get(keyOf(id)),
      findByUid: async (uid) => this.search('Session:', (row) => row.uid === uid),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = this.get(keyOf(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => void this.rows.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => this.dropOfGrant(grantId),
    }
  }

  private put(key: string, payload: AdapterPayload, expiresIn = Infinity): void {
    if (this.rows.size % 1000 === 999) this.sweep()
    this.rows.set(key, { payload, until: Date.now() + expiresIn * 1000 })
  }

  private get(key: string): AdapterPayload | undefined {
    const row = this.rows.get(key)
    return row && Date.now() < row.until ? row.payload : undefined
  }

  private search(prefix: string, fits: (payload: AdapterPayload) => boolean) {
    for (const key of this.rows.keys()) {
      const payload = key.startsWith(prefix) ? this.get(key) : undefined
      if (payload && fits(payload)) return payload
    }
    return undefined
  }

  private dropOfGrant(grantId: string): void {
    for (const [key, row] of this.rows) if (row.payload.grantId === grantId) this.rows.delete(key)
  }

  private sweep(): void {
    const now = Date.now()
    for (const [key, row] of this.rows) if (row.until <= now) this.rows.delete(key)
  }
}
