import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/start.mjs').then(({ start }) => start(process.argv.slice(2))))
