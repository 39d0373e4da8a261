import { expect, test } from 'vitest'
import { folderQueryString, readFolderQuery, toChoice } from './folder-query'

test.each([
  ['nothing chosen is everything', {}, { tasks: [], from: null, to: null }],
  ['one task', { task: 'disability' }, { tasks: ['disability'], from: null, to: null }],
  [
    'several, each once, and none that there is not',
    { task: ['families', 'x', 'disability', 'families'] },
    { tasks: ['families', 'disability'], from: null, to: null },
  ],
  [
    'a period as it is typed',
    { from: '1.2.2026', to: '28.2.2026' },
    { tasks: [], from: '2026-02-01', to: '2026-02-28' },
  ],
  [
    'a day that is none narrows nothing',
    { from: '31.2.2026' },
    { tasks: [], from: null, to: null },
  ],
])('%s', (_name, params, choice) => {
  const read = toChoice(readFolderQuery(params)).choice
  expect({ ...read, tasks: [...read.tasks].sort() }).toEqual({
    ...choice,
    tasks: [...choice.tasks].sort(),
  })
})

test('a wrong day is told, and stays as it was typed', () => {
  const query = readFolderQuery({ task: 'disability', from: '31.2.2026' })
  expect(toChoice(query).errors).toHaveProperty('from')
  expect(folderQueryString(query)).toBe('?task=disability&from=31.2.2026')
})
