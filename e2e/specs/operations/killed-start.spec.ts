import { expect, test } from 'playwright/test'
import { ownStart } from '../../fixtures/own-start'

const isWell = async (url: string) => {
  try {
    return (await fetch(`${url}/health`)).status
  } catch {
    return 'nobody'
  }
}

test('what was killed, while it lived the past or when it was ready, starts anew and is whole @operations', async () => {
  // Three starts, of which two live the past and one stores all: on a machine that does much else, minutes each.
  test.setTimeout(1_200_000)
  const start = await ownStart()
  try {
    const first = await start.begin('Living the past')
    await first.end('SIGKILL')

    const second = await start.begin('Ready:')
    await expect.poll(() => isWell(start.url('portal'))).toBe(200)
    await second.end('SIGKILL')

    const third = await start.begin('Ready:')
    start.kill('mandates')
    await expect.poll(() => third.said()).toContain('started again')
    await expect.poll(() => isWell(start.url('mandates'))).toBe(200)
    await expect.poll(() => isWell(start.url('portal'))).toBe(200)

    expect(await third.end('SIGTERM')).toBe(0)
    expect(await isWell(start.url('portal'))).toBe('nobody')
    expect(await isWell(start.url('archive'))).toBe('nobody')
  } finally {
    await start.remove()
  }
})
