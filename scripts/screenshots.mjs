import requireNode from './lib/node-version.cjs'

requireNode('20.19')
import('./lib/screenshots.mjs').then(({ screenshots }) => screenshots())
