import type { IncomingHttpHeaders } from 'node:http'
import { pathsWithoutLanguage } from '@/lib/addresses/paths-without-language'
import { bodyFault } from '@/lib/http/body-fault'
import { isOwnRequest } from '@/lib/http/is-own-request'
import { largestBody } from './largest-body'
import type { Refusal } from './refusal'

type Asked = Readonly<{ method: string; pathname: string; headers: IncomingHttpHeaders }>

/** Methods that change nothing; with any other one comes from a page of our own, or not in. */
const safe: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/**
 * What is called by a program and not by a page of our own: the archive tells of events, and says a secret; browsers tell what they
 * found in a page against its policy, and need not say that they come from it.
 */
const calledByPrograms: readonly string[] = [
  pathsWithoutLanguage.notes,
  pathsWithoutLanguage.reports,
]

/**
 * The one door of the portal (ADR 24), a middleware against CSRF and floods of bytes: every request passes here before anything of it is read. It goes by what a request is
 * like and not by where it goes, so that a new form is guarded before anyone thinks of it.
 *
 * @returns why it does not come in; undefined lets it
 */
export function decideEntry(asked: Asked, portalUrl: string): Refusal | undefined {
  const { method, pathname, headers } = asked
  const isOpen = safe.includes(method) || calledByPrograms.includes(pathname)
  if (!isOpen && !isOwnRequest(headers, portalUrl)) {
    return { status: 403, words: 'foreign', event: 'malicious_cors', reason: 'foreign-form' }
  }
  const status = bodyFault(headers, largestBody(pathname))
  if (status === undefined) return undefined
  return { status, words: 'large', event: 'input_validation_fail', reason: 'body-size' }
}
