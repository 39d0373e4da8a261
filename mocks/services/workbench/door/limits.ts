import type { MiddlewareHandler } from 'hono'
import { addressOf } from '@/lib/http/address-of'
import type { IsTrusted } from '@/lib/http/trusted-proxies'
import { memoryLimit } from '@/lib/limits/memory-limit'
import type { Env, Parts } from '../parts'
import { pagePathOf } from '../rights/pages-of-tasks'
import { texts } from '../texts'
import { showStop } from '../view/show'
import { note } from './note'

/** So many times in so many seconds (ADR 25): far above what a person does, far below what holds up others. */
const limits = {
  /** All from one address but the style: an authority shares one. */
  requests: { times: 3000, seconds: 60 },
  /** Logins that are begun, and returns from one, from one address. */
  logins: { times: 240, seconds: 600 },
  /** What one login sends to the pages of its task, each of which asks the archive. */
  questions: { times: 300, seconds: 300 },
} as const

export type LimitSettings = Readonly<{
  /** How many times as much is allowed. */
  factor: number
  isTrusted: IsTrusted
}>

/** Refuses who asks too often, in words, with the time after which to come again. Stands behind the door, which finds who asks. */
export function withinLimits(parts: Parts, { factor, isTrusted }: LimitSettings) {
  const count = (name: keyof typeof limits) => {
    const { times, seconds } = limits[name]
    return memoryLimit({ times: Math.max(1, Math.round(times * factor)), seconds })
  }
  const counts = { requests: count('requests'), logins: count('logins') }
  const questions = count('questions')

  const handler: MiddlewareHandler<Env> = async (c, next) => {
    const { method, path } = c.req
    const address = addressOf(c.env.incoming, isTrusted)
    const isLogin = (method === 'POST' && path === '/login') || path === '/login/return'
    const isQuestion = method === 'POST' && pagePathOf(path) !== undefined
    const label = isQuestion ? c.var.session?.label : undefined
    const asked = [
      ['requests', () => counts.requests(address)],
      ['logins', async () => (isLogin ? counts.logins(address) : undefined)],
      ['questions', async () => (label === undefined ? undefined : questions(label))],
    ] as const
    for (const [reason, count] of asked) {
      const after = await count()
      if (after === undefined) continue
      note(c, parts, 'excess_rate_limit_exceeded', reason, 429)
      c.header('Retry-After', String(after))
      return showStop(c, 'flood', 429, texts[c.var.language].flood.wait(Math.ceil(after / 60)))
    }
    return next()
  }
  return handler
}
