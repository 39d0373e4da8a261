import underNode from './lib/node-version.cjs'

// How many inputs each program of the fuzz tests makes; the unit tests make a few hundred.
process.env.FUZZ_RUNS ??= '5000'
underNode(() => {
  process.argv.splice(2, 0, 'run', '--project', 'unit*', 'fuzz')
  return import(new URL('../node_modules/vitest/vitest.mjs', import.meta.url).href)
})
