import underNode from './lib/node-version.cjs'

/** `node scripts/circles.mjs`: files and folders that import each other in a circle. */
underNode(async () => {
  const { checkCircles } = await import('./lib/check-circles.mjs')
  process.exitCode = await checkCircles()
})
