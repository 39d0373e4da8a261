import type { APIResponse } from 'playwright/test'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { pdfText } from '../../fixtures/pdf-text'
import { unpack } from '../../fixtures/unpack'
import { withoutChance } from '../../fixtures/without-chance'
import { withoutScripts } from '../../fixtures/without-scripts'

/** What an answer says, file by file and without what is by chance: two of them can be compared word by word. */
export async function plainAnswer(
  answer: APIResponse,
  withoutIds: (text: string) => string,
): Promise<Readonly<Record<string, string>>> {
  const plainText = (kind: string, body: Buffer) => impersonal(textOf(kind, body, withoutIds))
  const { 'content-type': type = '', location = '', ...headers } = answer.headers()
  const file = headers['content-disposition'] ?? ''
  const head = impersonal(withoutIds(`${answer.status()} ${type} ${file} ${location}`))
  const body = await answer.body()
  if (!type.startsWith('application/zip')) return { head, body: plainText(type, body) }
  return { head, ...(await plainFiles(body, plainText)) }
}

async function plainFiles(
  zip: Buffer,
  plainText: (type: string, body: Buffer) => string,
): Promise<Readonly<Record<string, string>>> {
  const path = join(await mkdtemp(join(tmpdir(), 'twin-')), 'folder.zip')
  await writeFile(path, zip)
  const root = await unpack(path)
  const all = await readdir(root, { recursive: true, withFileTypes: true })
  const files = all.filter((each) => each.isFile())
  const named = files.map(async ({ name, parentPath }) => {
    const at = join(parentPath, name)
    const text = plainText(typeOf[name.split('.').at(-1) ?? ''] ?? '', await readFile(at))
    return [impersonal(at.slice(root.length + 1)), text] as const
  })
  return Object.fromEntries((await Promise.all(named)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const typeOf: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  jws: 'application/jws',
}

/** At the end of each page of a PDF: whose and which document it is, and its number. Where that falls depends on the width of numbers. */
const edges = /(?:TvillaEnåker–(?:(?!TvillaEnåker–)[^]){0,200}?)?MittKantaSida\d+av\d+/g

/**
 * How often each letter stands in a PDF that is in no number and no id, and the words of what is hidden: where its lines and pages end, and in which order they are
 * written, is by chance, and what is told is not.
 */
function lettersOf(text: string): string {
  const counts = new Map<string, number>()
  for (const letter of text.match(/[g-zåäö]/g) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const hidden = Object.values(hiddenMarkers).filter((word) => text.includes(word))
  return [...[...counts].map(([letter, count]) => `${letter}${count}`).sort(), ...hidden].join(' ')
}

/** Ids go first: some look like what is by chance alone. */
function textOf(type: string, body: Buffer, withoutIds: (text: string) => string): string {
  if (type.startsWith('application/pdf')) return lettersOf(pdfText(body).replace(edges, ''))
  const text = withoutChance(withoutIds(body.toString()))
  const isPage = type.startsWith('text/html')
  return isPage ? withoutStyles(withoutScripts(text)) : withoutIds(readable(text))
}

/** Whether a page brings its styles and its font along depends on what the browser has fetched before. */
const withoutStyles = (html: string) =>
  html.replace(/<style[\s\S]*?<\/style>|<link rel="(?:preload|stylesheet)"[^>]*>/g, '')

/** With the signed parts as they can be read: each part of a JWS, or of an SD-JWT with what it discloses. */
function readable(text: string): string {
  return text.replace(/[\w-]{20,}(?=[."~]|$)/g, (part) => {
    const inside = Buffer.from(part, 'base64url').toString()
    // What is disclosed begins with a salt of its own.
    return isJson(inside) ? inside.replace(/^\["[\w-]+"/, '["SALT"') : part
  })
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The own readings stand in the order in which they were written, and of two that one page asks for at once either can be first. */
const ownReadings =
  /öppnade (?:den här loggen|sidor(?: och listor)? i MittKanta)|[Aa]vasi(?:t)? (?:tämän lokin|sivuja ja luetteloita OmaKannassa|OmaKannan sivuja)|opened (?:this log|pages(?: and lists)? in MyKanta)/g

/**
 * Without what is of one person or of one moment alone: ids, numbers that stand for them, keys, hashes, signatures, instants and times of day, codes of identity,
 * and how large the log of everybody was.
 */
export function impersonal(text: string): string {
  return (
    text
      .replace(/\d+-[0-9a-f]{64}/g, 'HEAD')
      .replace(/("(?:size|index|leaf)": ?)\d+/g, '$1N')
      .replace(/(Payload-Oxum: |[?&]size=)\d+/g, '$1N')
      .replace(/\b\d{8}T\d{6}Z/g, 'INSTANT')
      .replace(/(?<!\d)\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.\d+)?)?(?!\d)/g, 'TIME')
      // Within a minute, or over two.
      .replace(/TIME–TIME/g, 'TIME')
      .replace(/("(?:iat|nbf|exp)": ?)\d+/g, '$1N')
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
      .replace(/\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]\b/g, 'HETU')
      .replace(/[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}/g, 'NUMBER')
      .replace(/(?<![a-zåäö])[\w-]{32,}/g, 'ID')
      .replace(ownReadings, 'OPENED')
  )
}
