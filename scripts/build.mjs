import requireNode from './lib/node-version.cjs'

requireNode('20.19')
import('./lib/build.mjs').then(({ build }) => build(process.argv.slice(2)))
