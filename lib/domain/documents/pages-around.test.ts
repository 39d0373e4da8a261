import { expect, test } from 'vitest'
import { pagesAround } from './pages-around'

test.each([
  ['one page is itself', 1, 1, [1]],
  ['two pages are both', 2, 2, [1, 2]],
  ['at the first of many', 1, 9, [1, 2, null, 9]],
  ['at the last of many', 9, 9, [1, null, 8, 9]],
  ['in the middle', 5, 9, [1, null, 4, 5, 6, null, 9]],
  ['one that would be left out alone is named', 4, 7, [1, 2, 3, 4, 5, 6, 7]],
  ['at the second', 2, 5, [1, 2, 3, 4, 5]],
  ['at most seven stand there', 50, 100, [1, null, 49, 50, 51, null, 100]],
])('%s', (_name, page, pages, expected) => {
  expect(pagesAround(page, pages)).toEqual(expected)
})
