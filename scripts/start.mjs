import requireNode from './lib/node-version.cjs'

requireNode('20.19')
import('./lib/start.mjs').then(({ start }) => start(process.argv.slice(2)))
