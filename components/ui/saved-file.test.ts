import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const components = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => join('components', name))

/** The addresses that answer with a file to be saved. What is put into a calendar says nothing there, and is none. */
const files = [
  ...read('lib/addresses/paths.ts').matchAll(
    /^ {2}(\w+): \([^`]*`[^`]*\/(?:file|[\w-]+\.(?!ics)[^`/]+)`/gm,
  ),
].map(([, name]) => name ?? '')
/** Beside which file of ours the word stands, where it is another than the one that names the address. */
const besideIt: Readonly<Record<string, string>> = {
  'components/correction/correction-page.tsx': 'components/correction/correction-result.tsx',
  'components/folder/ready.tsx': 'components/folder/folder-page.tsx',
}
const word = /<SavedFile|words\.savedFile|folder\.care\.shared/

test('the addresses of files are found', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'documentAsPdf',
      'logFile',
      'logLetterFile',
      'receiptCredential',
      'logHeadFile',
      'folderFile',
    ]),
  )
  expect(files).not.toContain('documentDay')
})

test('wherever a file is handed out, a word stands for those who share their machine', () => {
  const handing = components.filter((file) =>
    files.some((name) => read(file).includes(`paths.${name}(`)),
  )
  expect(handing.length).toBeGreaterThan(6)
  expect(handing.filter((file) => !word.test(read(besideIt[file] ?? file)))).toEqual([])
})
