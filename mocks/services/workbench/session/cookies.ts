import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Env, Settings } from '../parts'

/** Cookies know no ports: the names must not be those of another service on the same host. */
export const cookieNames = {
  session: 'workbench_session',
  login: 'workbench_login',
  language: 'workbench_language',
} as const

export const readCookie = (c: Context<Env>, name: string): string | undefined => getCookie(c, name)

/** Of every cookie: no script reads it, and no form of another site brings it along. */
export const cookieSettings = ({ url }: Pick<Settings, 'url'>) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: url.startsWith('https:') }) as const
