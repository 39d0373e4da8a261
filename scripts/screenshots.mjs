import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/screenshots.mjs').then(({ screenshots }) => screenshots()))
