import requireNode from './lib/node-version.cjs'

requireNode('20.19') // what Vite, under Vitest, asks for
import('./lib/test.mjs').then(({ test }) => test(process.argv.slice(2)))
