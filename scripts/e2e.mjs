import requireNode from './lib/node-version.cjs'

requireNode('20.19')
import('./lib/e2e.mjs').then(({ e2e }) => e2e(process.argv.slice(2)))
