import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { portalRoutes } from '../../fixtures/portal-routes'
import { channelOf } from './channel-of'
import { channels } from './channels'

test('every page and every route says how it is shown to tell nothing of what is hidden', () => {
  const routes = [...new Set(portalRoutes().map(channelOf))]
  expect(routes.length).toBeGreaterThan(70)
  expect(routes.sort()).toEqual(Object.keys(channels).sort())
})

test('a channel of a person is asked, or has a story, or has nothing to tell for a reason', () => {
  for (const [name, channel] of Object.entries(channels)) {
    if ('asked' in channel) expect(channel.asked?.length, name).toBeGreaterThan(0)
    if ('nothing' in channel) expect(channel.nothing, name).toMatch(/^[A-Z].{20,}\.$/)
  }
})

test('the stories are there, and are about what is hidden', () => {
  const stories = Object.values(channels).flatMap((each) => ('story' in each ? [each.story] : []))
  expect(stories.length).toBeGreaterThan(0)
  for (const story of stories) {
    const ending = story.startsWith('e2e/') ? 'spec' : 'test'
    expect(readFileSync(`${story}.${ending}.ts`, 'utf8')).toMatch(/test.*(?:\((?:V\d\d|L3)|twins)/)
  }
})
