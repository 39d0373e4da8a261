import type { KoaContextWithOIDC } from 'oidc-provider'

/** As long as a second click may take, in milliseconds. */
const keptFor = 10_000

/** Where interactions have led to just now: a second click on their last button leads there again. */
export class WaysBack {
  private readonly byUid = new Map<string, string>()

  find(uid: string | undefined): string | undefined {
    return uid === undefined ? undefined : this.byUid.get(uid)
  }

  add(uid: string, address: string): void {
    this.byUid.set(uid, address)
    setTimeout(() => this.byUid.delete(uid), keptFor).unref()
  }
}

/** Around where the provider goes on after an interaction: it does so once, and then knows nothing of it any more. */
export function leadBackAgain(waysBack: WaysBack) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    const uid = /^\/auth\/([\w-]+)$/.exec(ctx.path)?.[1]
    const before = waysBack.find(uid)
    if (before !== undefined) {
      ctx.redirect(before)
      ctx.status = 303
      return
    }
    await next()
    const address = ctx.response.get('location')
    if (uid !== undefined && new URL(address || '/', ctx.href).searchParams.has('code'))
      waysBack.add(uid, address)
  }
}
