import type { Context } from 'hono'
import { readOrganisationNames } from '../../../archive/read-organisation-names'
import type { Env, Parts } from '../../../parts'
import { show } from '../../../view/show'
import { nothingWritten, type WrittenHold } from './hold-view'
import { told } from '../told'
import { documentBody } from './document-view'
import type { FoundDocument } from './read-document'

type Said = Readonly<{
  /** The same version was chosen twice to be compared. */
  isSame?: boolean
  written?: WrittenHold
  done?: 'held' | 'released'
}>

/** The page of one document, with what has just been said about it. */
export async function showDocument(
  c: Context<Env>,
  parts: Parts,
  { versions, holds }: FoundDocument,
  { isSame = false, written = nothingWritten, done }: Said = {},
): Promise<Response> {
  const names = await readOrganisationNames(c, parts)
  if (!names.ok) return told(c, names.failure)
  const { language } = c.var
  const [{ title: heading }] = versions
  const isFaulty = isSame || Object.keys(written.faults).length > 0
  const shown = { language, versions, holds, names: names.value, isSame, written, done }
  return show(c, { heading, body: documentBody(shown), status: isFaulty ? 422 : 200 })
}
