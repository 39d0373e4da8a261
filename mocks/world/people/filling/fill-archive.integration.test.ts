import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { dayInHelsinki } from '../days'
import { clientFiles, hiddenMarkers } from '../scenarios'
import { startDemoArchive } from '../testing/start-demo-archive'
import { fillArchive } from './fill-archive'

type DemoArchive = Awaited<ReturnType<typeof startDemoArchive>>

const only = ['ingrid-sandvik', 'elsa-sandvik', 'venla-koivuranta', 'sanna-kallioranta']

describe('the scenarios in an archive', () => {
  let archive: DemoArchive
  const progress: string[] = []

  beforeAll(async () => {
    archive = await startDemoArchive()
    await fillArchive({ portal: archive.portal, only, progress: (line) => progress.push(line) })
  })
  afterAll(() => archive.close())

  const documents = () => archive.database.selectFrom('documents').selectAll().execute()

  test('every document and every earlier version is stored', async () => {
    const filed = only.flatMap((key) => clientFiles[key]?.documents ?? [])
    const earlier = filed.filter(({ corrected }) => corrected).length
    expect(await documents()).toHaveLength(filed.length + earlier)
  })

  test('every hidden kind is there once, by its title', async () => {
    const titles = (await documents()).map(({ title }) => title)
    for (const marker of Object.values(hiddenMarkers))
      expect(titles.filter((title) => title.includes(marker))).toHaveLength(1)
  })

  test('the annulled one is annulled and the corrected ones have a superseded version', async () => {
    const all = await documents()
    const ofStatus = (status: string) => all.filter((document) => document.status === status)
    expect(ofStatus('annulled').map(({ title }) => title)).toEqual([
      expect.stringContaining(hiddenMarkers.V08),
    ])
    expect(ofStatus('superseded')).toHaveLength(2)
  })

  test('adults have confirmed the information, but for the one who has not', async () => {
    const confirmed = await archive.database
      .selectFrom('information_received')
      .selectAll()
      .execute()
    expect(confirmed).toHaveLength(1)
  })

  test('filling again stores nothing twice', async () => {
    const before = (await documents()).length
    const { stored } = await fillArchive({ portal: archive.portal, only })
    expect(stored).toBe(0)
    expect(await documents()).toHaveLength(before)
  })

  test('filling again on another day leaves what is there', async () => {
    const before = (await documents()).map(({ title, status }) => `${title} ${status}`).sort()
    const yesterday = new Date(Date.now() - 86_400_000)
    expect(dayInHelsinki(yesterday)).not.toBe(dayInHelsinki(new Date()))
    await fillArchive({ portal: archive.portal, only, now: yesterday })
    expect((await documents()).map(({ title, status }) => `${title} ${status}`).sort()).toEqual(
      before,
    )
  })

  test('a line of progress is told for each client, and no personal identity code', () => {
    expect(progress).toHaveLength(only.length + 1)
    expect(progress.join('\n')).not.toMatch(/\d{6}[-+A-FU-Y]\d{3}/)
  })
})
