import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Env, Settings } from '../parts'

/** Cookies know no ports: the names must not be those of another service on the same host. */
const names = {
  session: 'workbench_session',
  login: 'workbench_login',
  language: 'workbench_language',
} as const
type Name = keyof typeof names

type Reached = Pick<Settings, 'url'>
const isSecure = ({ url }: Reached) => url.startsWith('https:')

/** With https, one that a neighbouring host can't set or cover: browsers take it from this host alone, encrypted. */
export const cookieName = (name: Name, settings: Reached) =>
  `${isSecure(settings) ? '__Host-' : ''}${names[name]}`

export const readCookie = (c: Context<Env>, name: Name, settings: Reached): string | undefined =>
  getCookie(c, cookieName(name, settings))

/** Of every cookie: no script reads it, and no form of another site brings it along. */
export const cookieSettings = (settings: Reached) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(settings) }) as const
