import { expect, test } from 'vitest'
import { folderQueryString, readFolderQuery, toChoice } from './folder-query'

test.each([
  ['nothing chosen is everything', {}, { tasks: [], matters: [], from: null, to: null }],
  [
    'one task',
    { task: 'disability' },
    { tasks: ['disability'], matters: [], from: null, to: null },
  ],
  [
    'several, each once, and none that there is not',
    { task: ['families', 'x', 'disability', 'families'] },
    { tasks: ['families', 'disability'], matters: [], from: null, to: null },
  ],
  [
    'matters, each once, by what can be an id',
    { matter: ['m-1', 'm-2', 'm-1', '<x>', ''] },
    { tasks: [], matters: ['m-1', 'm-2'], from: null, to: null },
  ],
  [
    'a period as it is typed',
    { from: '1.2.2026', to: '28.2.2026' },
    { tasks: [], matters: [], from: '2026-02-01', to: '2026-02-28' },
  ],
  [
    'a day that is none narrows nothing',
    { from: '31.2.2026' },
    { tasks: [], matters: [], from: null, to: null },
  ],
])('%s', (_name, params, choice) => {
  const read = toChoice(readFolderQuery(params)).choice
  expect({ ...read, tasks: [...read.tasks].sort() }).toEqual({
    ...choice,
    tasks: [...choice.tasks].sort(),
  })
})

test('a wrong day is told, and stays as it was typed', () => {
  const query = readFolderQuery({ task: 'disability', matter: 'm-1', from: '31.2.2026' })
  expect(toChoice(query).errors).toHaveProperty('from')
  expect(folderQueryString(query)).toBe('?task=disability&matter=m-1&from=31.2.2026')
})

test('what is ticked is what is chosen, however many matters there are', () => {
  const matter = Array.from({ length: 120 }, (_, n) => `m-${n}`)
  expect(toChoice(readFolderQuery({ matter })).choice.matters).toEqual(matter)
})
