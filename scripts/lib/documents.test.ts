import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { statutoryGrounds } from '@/lib/domain/codes/log'
import { root } from './paths.mjs'

const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.md'],
  { cwd: root, encoding: 'utf8' },
)
const documents = listed.split('\n').filter((path) => path && existsSync(join(root, path)))

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

test('every file that CONTRIBUTING.md names by its whole path is there', () => {
  const named = [...textOf('CONTRIBUTING.md').matchAll(/`([\w-]+(?:\/[\w.-]+)+)\/?`/g)]
  const paths = named.map(([, name = '']) => name).filter((name) => !/[A-Z]{4,}/.test(name))
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((name) => !existsSync(join(root, name)))).toEqual([])
})

test('the guide to the archive names every statutory ground that a program may have (D4)', () => {
  const guide = textOf('docs/archive-api.md')
  expect(statutoryGrounds.filter((ground) => !guide.includes(`\`${ground}\``))).toEqual([])
})
