import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { createKillableArchive } from './killable-archive'
import { testHetu } from './make-document'
import { expectAllThere, nothingAnswered, useArchive } from './use-archive'

const people = [0, 1, 2, 3].map(testHetu)
/** How often all connections of the archive are ended while people use it, and how much is answered in between. */
const rounds = 30
const answeredBetween = 3

describe.runIf(process.env.TEST_DATABASE_URL)('an archive on a PostgreSQL server', async () => {
  const archive = await createKillableArchive()
  afterAll(() => archive.close())

  test('lives on when its connections are ended, loses nothing that it answered, and is back by itself', async () => {
    const operator = await archive.openDatabase()
    const answered = nothingAnswered()
    const count = () => answered.stored.length + answered.read.length
    let ended = 0
    let isEnding = false
    let next = 10

    /** Between two requests of whoever asks: every connection of the archive but the one that ends them. */
    async function endConnections() {
      if (isEnding || ended >= rounds || count() < next) return
      isEnding = true
      const { rows } = await sql<{
        done: boolean
      }>`select pg_terminate_backend(pid) as done from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(operator)
      if (rows.length > 0) ended += 1
      next = count() + answeredBetween
      isEnding = false
    }
    await archive.killWhile(
      people,
      () => ended >= rounds && count() >= next + 20,
      (tokens, isOver) =>
        Promise.all(
          people.map((hetu) => {
            const isOverHere = () => {
              void endConnections()
              return isOver()
            }
            return useArchive(archive, { hetu, tokens, answered, isOver: isOverHere })
          }),
        ),
    )
    await operator.destroy()
    expect(ended).toBe(rounds)
    await expectAllThere(archive, people, answered)
  }, 180_000)
})
