import { isMainThread } from 'node:worker_threads'
import { remember, rememberIn, starterIsGone } from './leftovers.mjs'

/**
 * Comes before a program (`node --import`): it writes itself down among those that a start has left when it is killed, and ends when
 * who started it is gone already. A starter that wrote it down after starting it could be killed between the two.
 */
const { MITTKANTA_REMEMBER_IN: folder, MITTKANTA_STARTER: starter } = process.env
// What the program forks in turn begins as it does, and is its own to look after.
delete process.env.MITTKANTA_REMEMBER_IN
delete process.env.MITTKANTA_STARTER
if (isMainThread && folder) {
  rememberIn(folder)
  remember(process.pid)
  if (starterIsGone(Number(starter))) process.exit(1)
}
