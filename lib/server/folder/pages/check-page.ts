import { createHash } from 'node:crypto'
import { translator } from '@/lib/i18n/translator'
import { signatureFile } from '../bag-files'
import { escaped } from '../escaped'
import type { Folder } from '../folder'
import type { checkingKey } from '../sign-detached'
import { checkScript } from './check-script'
import { pageFrame } from './page-frame'
import { tag } from './tag'

const words = [
  'working',
  'right',
  'wrong',
  'unreadable',
  'unsafe',
  'signature',
  'changed',
  'missing',
  'extra',
] as const

/** `check.html`: whether the folder is whole and unchanged, and signed by the portal; made by the browser, without network. */
export function checkPage(folder: Folder, key: ReturnType<typeof checkingKey>): string {
  const { locale, portalUrl } = folder
  const t = translator(locale)
  const title = t('folder.check.title')
  const given = JSON.stringify({
    key,
    signatureFile,
    words: Object.fromEntries(words.map((name) => [name, t(`folder.check.${name}`)])),
  }).replaceAll('<', '\\u003c')
  const script = checkScript.replace('GIVEN', () => given)
  const field = (id: string, label: string, more: string) =>
    `<p><label for="${id}">${escaped(label)}</label><input type="file" id="${id}" ${more}></p>`
  const body = [
    tag('h1', title),
    tag('p', t('folder.check.lead')),
    field('zip', t('folder.check.zip'), 'accept=".zip"'),
    field('folder', t('folder.check.folder'), 'multiple'),
    `<noscript>${tag('p', t('folder.check.noScript'))}</noscript>`,
    '<div role="status" id="result"></div>',
    tag('h2', t('folder.check.provesHeading')),
    tag('p', t('folder.check.proves')),
    tag('p', t('folder.check.not')),
    tag('p', t('folder.check.key', { kid: key.kid, address: `${portalUrl}/api/jwks` })),
    '<p><a href="index.html">' + escaped(t('folder.check.back')) + '</a></p>',
  ].join('\n')
  const hash = createHash('sha256').update(script).digest('base64')
  return pageFrame(folder, {
    title,
    body,
    policy: `script-src 'sha256-${hash}'; `,
    script: `<script>${script}</script>\n`,
  })
}
