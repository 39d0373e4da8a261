import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { statutoryGrounds } from '@/lib/domain/codes/log'
import { root } from './paths.mjs'

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 50_000_000,
})
const files = listed.split('\n').filter(Boolean)
const documents = files.filter((path) => path.endsWith('.md') && existsSync(join(root, path)))

/** What stands in the text, without blocks of code. */
const textOf = (path: string) =>
  readFileSync(join(root, path), 'utf8').replace(/^```[^]*?^```/gm, '')

/** As the place where the repository is hosted makes it of a heading. */
const anchorOf = (heading: string) =>
  heading
    .replace(/[`*]|\[|\]\([^)]*\)/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')

const anchorsOf = (path: string) =>
  [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

test('there are documents', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md']))
})

test.each(documents)('every link of %s within the repository leads somewhere', (path) => {
  const links = [...textOf(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  const within = links.filter((link) => !/^[a-z]+:/.test(link))
  const lost = within.filter((link) => {
    const [file = '', anchor] = decodeURI(link).split('#')
    const target = file === '' ? path : join(dirname(path), file)
    if (!existsSync(join(root, target))) return true
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)
  })
  expect(lost).toEqual([])
})

const tops = ['app', 'bench', 'components', 'docs', 'e2e', 'lib', 'messages', 'mocks', 'scripts']

/** What a document names by its whole path, without those in which a word in capitals stands for any. */
const pathsIn = (path: string) =>
  [...textOf(path).matchAll(/`([\w-]+(?:\/[\w.-]+)+)\/?`/g)]
    .map(([, name = '']) => name)
    .filter((name) => tops.includes(name.split('/')[0] ?? '') && !/[A-Z]{4,}/.test(name))
const isThere = (name: string) =>
  ['', '.ts', '.tsx', '.mjs'].some((ending) => existsSync(join(root, name + ending)))

test('every file that a document names by its whole path is there', () => {
  const named = documents.flatMap((path) => pathsIn(path).map((name) => `${path}: ${name}`))
  expect(named.length).toBeGreaterThan(200)
  expect(named.filter((name) => !isThere(name.split(': ')[1] ?? ''))).toEqual([])
})

/** What helps tests alone stands in folders of this name everywhere. */
const unnamed = ['testing']
const foldersOf = (path: string) => {
  const beside = dirname(path) === '.' ? '' : `${dirname(path)}/`
  const within = files.filter((file) => file.startsWith(beside) && existsSync(join(root, file)))
  const parts = within.map((file) => file.slice(beside.length).split('/'))
  const folders = parts.flatMap(([folder = '', file]) => (file === undefined ? [] : [folder]))
  return [...new Set(folders)].filter((folder) => !unnamed.includes(folder)).sort()
}
const tableOfFolders = /^\| folder +\|[^]*?(?=\n\n|(?![^]))/gm
const namedIn = (path: string) => {
  const cells = [...textOf(path).matchAll(tableOfFolders)].flatMap(([table]) => [
    ...table.matchAll(/^\| `([\w-]+)\/`/gm),
  ])
  return cells.map(([, folder = '']) => folder).sort()
}
const tables = documents.filter((path) => path.endsWith('README.md') && namedIn(path).length > 0)

test.each(tables)('the table of %s names each folder that lies beside it, and no other', (path) => {
  expect(namedIn(path)).toEqual(foldersOf(path))
})

test('the guide to the archive names every statutory ground that a program may have (D4)', () => {
  const guide = textOf('docs/archive-api.md')
  expect(statutoryGrounds.filter((ground) => !guide.includes(`\`${ground}\``))).toEqual([])
})
