import { readdirSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { saved } from './saved'

const setting = vi.hoisted(() => ({ neutral: false }))
vi.mock('@/lib/server/session/read-neutral-titles', () => ({
  readNeutralTitles: () => Promise.resolve(setting.neutral),
}))

const nameOf = async (file: Partial<Parameters<typeof saved>[1]>, neutral: boolean) => {
  setting.neutral = neutral
  const answer = await saved('x', {
    locale: 'sv',
    fileName: 'Handling-2026-11-18.pdf',
    type: 'x/y',
    ...file,
  })
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  return answer.headers.get('content-disposition')
}

test.each([
  ['as it is', {}, false, 'Handling-2026-11-18.pdf'],
  ['a word where nothing is to be said', {}, true, 'Fil.pdf'],
  ['in Finnish', { locale: 'fi' }, true, 'Tiedosto.pdf'],
  ['in English', { locale: 'en' }, true, 'File.pdf'],
  ['a calendar file', { fileName: 'viktig-dag.ics' }, true, 'Fil.ics'],
  ['a receipt for a wallet', { fileName: 'MittKanta-2026-11-18.sd-jwt' }, true, 'Fil.sd-jwt'],
  ['a part, with its number', { fileName: 'M.zip', part: '-1-3' }, true, 'Fil-1-3.zip'],
  ['a part, as it is', { fileName: 'M.zip', part: '-1-3' }, false, 'M-1-3.zip'],
] as const)('a saved file is called %s', async (_name, file, neutral, name) => {
  expect(await nameOf(file, neutral)).toBe(`attachment; filename="${name}"`)
})

test('no other answer of the portal names a file', () => {
  const files = ['app', 'lib', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file))
      .map((file) => `${folder}/${file}`),
  )
  expect(files.length).toBeGreaterThan(500)
  const naming = files.filter((file) =>
    /['"]content-disposition['"]:|['"]Content-Disposition['"]|\bdownload=/.test(
      readFileSync(file, 'utf8'),
    ),
  )
  expect(naming).toEqual(['app/_answers/saved.ts'])
})
