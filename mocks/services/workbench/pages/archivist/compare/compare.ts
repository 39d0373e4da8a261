import type { Context } from 'hono'
import { readOrganisationNames } from '../../../archive/read-organisation-names'
import type { Env, Parts } from '../../../parts'
import { show } from '../../../view/show'
import { hasViewForm, readLines } from '../document/read-content'
import type { ArchivedVersion } from '../document/version-facts'
import { texts } from '../texts'
import { told } from '../told'
import { compareBody } from './compare-view'
import { diffLines } from './diff-lines'

/** Two versions beside each other; their texts too, where both have a view form. */
export async function compare(
  c: Context<Env>,
  parts: Parts,
  one: ArchivedVersion,
  other: ArchivedVersion,
): Promise<Response> {
  const { language } = c.var
  const names = await readOrganisationNames(c, parts)
  if (!names.ok) return told(c, names.failure)
  const shown = { language, one, other, names: names.value }
  const heading = texts[language].compare.heading(one.version, other.version)
  const { title: lead } = other
  if (!hasViewForm(one) || !hasViewForm(other))
    return show(c, { heading, lead, body: compareBody({ ...shown, lines: null }) })
  const left = await readLines(c, parts, one)
  if (!left.ok) return told(c, left.failure)
  const right = await readLines(c, parts, other)
  if (!right.ok) return told(c, right.failure)
  const isLong = left.value === null || right.value === null
  const lines = isLong ? undefined : diffLines(left.value ?? [], right.value ?? [])
  return show(c, { heading, lead, body: compareBody({ ...shown, lines }) })
}
