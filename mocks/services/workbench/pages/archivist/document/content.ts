import type { Context } from 'hono'
import { html, Markup, type Content } from '@/mocks/services/harness/html'
import type { Env, Parts } from '../../../parts'
import { button, notice } from '../../../view/parts'
import { show } from '../../../view/show'
import { texts } from '../texts'
import { told } from '../told'
import { identifierField } from './identifier-field'
import { readContent, readViewForm, viewForm } from './read-content'
import type { ArchivedVersion } from './version-facts'

/** A version's view form as a page. */
export async function showContent(
  c: Context<Env>,
  parts: Parts,
  version: ArchivedVersion,
): Promise<Response> {
  const read = await readViewForm(c, parts, version)
  if (!read.ok) return told(c, read.failure)
  const { content: words, document } = texts[c.var.language]
  const form = (content: Content) =>
    html`<form class="layout-buttons" method="post" action="/archivist">
      ${identifierField(version)}
      <input type="hidden" name="version" value="${version.version}" />
      ${content}
    </form>`
  const body =
    read.value === null
      ? [
          notice('info', words.tooLarge, html`<p>${words.tooLargeText}</p>`),
          form(button(words.download, { name: 'do', value: 'xhtml' })),
        ]
      : html`<div class="sheet scrolls" tabindex="0" role="region" aria-label="${words.sheet}">
          ${new Markup(read.value)}
        </div>`
  return show(c, {
    heading: words.heading(version.title, version.version),
    lead: words.about,
    body: [body, form(button(document.back, { name: 'do', value: 'document', second: true }))],
  })
}

const kinds = {
  pdf: 'application/pdf',
  json: 'application/json',
  xhtml: viewForm,
} as const
export type FileKind = keyof typeof kinds

/** A content as a file to keep, named by the OID of the version: nothing of the client stands in the name. */
export async function sendFile(
  c: Context<Env>,
  parts: Parts,
  version: ArchivedVersion,
  kind: FileKind,
): Promise<Response> {
  const read = await readContent(c, parts, version, kinds[kind])
  if (!read.ok) return told(c, read.failure)
  const name = version.identifier.replace('urn:oid:', '').replaceAll(/[^\d.]/g, '')
  return c.body(new Uint8Array(read.value), 200, {
    'Content-Type': kinds[kind],
    'Content-Disposition': `attachment; filename="${name}.${kind}"`,
  })
}
