import type { Context } from 'hono'
import type { Archive } from '../../archive'
import { readBody } from '../http/read-body'
import { noteFailure } from './note-failure'
import { OauthError } from './oauth-error'
import { issueToken } from './token-endpoint'

const noStore = { 'Cache-Control': 'no-store', Pragma: 'no-cache' }

/** POST /oauth/token */
export async function tokenRoute(archive: Archive, c: Context): Promise<Response> {
  try {
    return c.json(await issueToken(archive, await readForm(c)), 200, noStore)
  } catch (error) {
    if (!(error instanceof OauthError)) throw error
    noteFailure(archive.log, error)
    const body = { error: error.error, error_description: error.description }
    return c.json(body, error.status, noStore)
  }
}

async function readForm(c: Context): Promise<URLSearchParams> {
  const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')
  const body = isForm ? await readBody(c.req.raw, 50_000) : undefined
  if (!body) throw new OauthError('invalid_request', 'A form of at most 50 kB is expected.')
  return new URLSearchParams(new TextDecoder().decode(body))
}
