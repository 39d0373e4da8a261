import requireNode from './lib/node-version.cjs'

requireNode('20.19')
import('./lib/dev.mjs').then(({ dev }) => dev(process.argv.slice(2)))
