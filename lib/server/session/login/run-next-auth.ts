import NextAuth, { type AuthOptions } from 'next-auth'
import type { NextApiRequest, NextApiResponse } from 'next'

export type AuthCall = Readonly<{
  method: 'GET' | 'POST'
  /** Action and provider. */
  path: readonly [action: 'signin' | 'callback', provider: string]
  query?: Readonly<Record<string, string>>
  body?: Readonly<Record<string, string>>
  cookies: Readonly<Record<string, string>>
}>

export type AuthAnswer = Readonly<{ location: string; cookies: readonly string[] }>

/**
 * Runs one step of next-auth in process, with exactly the query, body and cookies that are given. None of its routes is
 * open to the browser, so no parameter of a request gets into it that we did not choose.
 *
 * @param portalUrl next-auth takes its own address from NEXTAUTH_URL alone, and reads it before it first waits
 */
export async function runNextAuth(
  portalUrl: string,
  options: AuthOptions,
  { method, path, query = {}, body = {}, cookies }: AuthCall,
): Promise<AuthAnswer> {
  const request = { method, query: { ...query, nextauth: [...path] }, body, cookies, headers: {} }
  const { response, answer } = recordAnswer()
  process.env.NEXTAUTH_URL = portalUrl
  await NextAuth(request as unknown as NextApiRequest, response, options)
  return answer
}

/** The part of a response of the Pages Router that next-auth writes to. */
function recordAnswer() {
  const answer = { location: '', cookies: [] as string[] }
  const response = {
    status: () => response,
    getHeader: (name: string) => (name === 'Set-Cookie' ? answer.cookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name === 'Set-Cookie') answer.cookies = [value].flat()
      if (name === 'Location') answer.location = String(value)
      return response
    },
    end: () => response,
    json: () => response,
    send: () => response,
  }
  return { response: response as unknown as NextApiResponse, answer }
}
