import { afterAll, expect, test } from 'vitest'
import { createKillableArchive } from './killable-archive'
import { testHetu } from './make-document'
import { expectAllThere, nothingAnswered, useArchive } from './use-archive'

/** How often the archive is killed, and how many people use it meanwhile. */
const rounds = 2
const people = [0, 1, 2, 3].map(testHetu)

const archive = await createKillableArchive()
afterAll(() => archive.close())

test('what was answered before a SIGKILL is there afterwards, and so is every row of the log', async () => {
  const answered = nothingAnswered()
  const count = () => answered.stored.length + answered.read.length
  for (let round = 0; round < rounds; round++) {
    const killAfter = count() + 5 + Math.floor(Math.random() * 40)
    await archive.killWhile(
      people,
      () => count() >= killAfter,
      (tokens, isOver) =>
        Promise.all(people.map((hetu) => useArchive(archive, { hetu, tokens, answered, isOver }))),
    )
  }
  expect(answered.turnedAway).toBe(0)
  await expectAllThere(archive, people, answered)
}, 180_000)
