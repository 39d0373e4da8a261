import type { Context } from 'hono'
import { readOrganisationNames } from '../../../archive/read-organisation-names'
import type { Env, Parts } from '../../../parts'
import { show } from '../../../view/show'
import { hasViewForm, readCompared } from '../document/read-content'
import type { ArchivedVersion } from '../document/version-facts'
import { texts } from '../texts'
import { told } from '../told'
import { compareBody } from './compare-view'

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
  const compared = await readCompared(c, parts, [one, other])
  if (!compared.ok) return told(c, compared.failure)
  const lines = compared.value ?? undefined
  return show(c, { heading, lead, body: compareBody({ ...shown, lines }) })
}
