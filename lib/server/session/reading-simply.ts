import 'server-only'
import { cookies } from 'next/headers'
import { cookieLine, removedCookieLine } from './http/cookies'
import { sessionServices } from './session-services'

const on = 'on'

/** Whether the reader has chosen simple reading. The cookie goes with the logout and says nothing else. */
export async function readsSimply(): Promise<boolean> {
  const { cookies: names } = await sessionServices()
  return (await cookies()).get(names.simple)?.value === on
}

/** @returns the Set-Cookie line that holds the choice, or ends it */
export async function chooseToReadSimply(simply: boolean): Promise<string> {
  const { cookies: names, secure } = await sessionServices()
  return simply ? cookieLine(names.simple, on, { secure }) : removedCookieLine(names.simple, secure)
}
