import underNode from './lib/node-version.cjs'

// What is measured is what was built last: never an older one than the code, nor none.
underNode(async () => {
  const { ensureBuilt } = await import('./lib/build.mjs')
  await ensureBuilt()
  await import('../bench/run.mjs')
})
