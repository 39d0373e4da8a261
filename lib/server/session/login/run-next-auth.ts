import NextAuth, { type AuthOptions } from 'next-auth'
import type { NextApiRequest, NextApiResponse } from 'next'
import { loginProvider } from '@/lib/addresses/paths-without-language'

export type AuthCall = Readonly<{
  query: Readonly<Record<string, string>>
  cookies: Readonly<Record<string, string>>
}>

/**
 * Runs the callback of next-auth in process, with exactly the query and cookies that are given. None of its routes is open to
 * the browser, so no parameter of a request gets into it that we did not choose. What it did, the adapter knows.
 *
 * @param portalUrl next-auth takes its own address from NEXTAUTH_URL alone, and reads it before it first waits
 */
export async function runNextAuth(
  portalUrl: string,
  options: AuthOptions,
  { query, cookies }: AuthCall,
): Promise<void> {
  const nextauth = ['callback', loginProvider]
  const request = { method: 'GET', query: { ...query, nextauth }, body: {}, cookies, headers: {} }
  process.env.NEXTAUTH_URL = portalUrl
  await NextAuth(request as unknown as NextApiRequest, unreadAnswer(), options)
}

/** The part of a response of the Pages Router that next-auth writes to. */
function unreadAnswer(): NextApiResponse {
  const response = {
    status: () => response,
    getHeader: () => undefined,
    setHeader: () => response,
    end: () => response,
    json: () => response,
    send: () => response,
  }
  return response as unknown as NextApiResponse
}
