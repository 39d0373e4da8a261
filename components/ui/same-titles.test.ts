import { expect, test } from 'vitest'
import { sameTitles } from './same-titles'

test.each([
  ['of nothing there is none', [], []],
  ['each of its own', ['a Beslut', 'b Plan'], []],
  ['two things of one title', ['a Beslut', 'b Plan', 'c Beslut'], ['Beslut']],
  ['one thing that is there twice', ['a Beslut', 'a Beslut'], []],
  [
    'one that is there twice, and another of its title',
    ['a Beslut', 'b Beslut', 'a Beslut'],
    ['Beslut'],
  ],
])('titles of several: %s', (_name, things, expected) => {
  const given = things.map((thing) => {
    const [id = '', title = ''] = thing.split(' ')
    return { id, title }
  })
  expect([...sameTitles(given)]).toEqual(expected)
})
