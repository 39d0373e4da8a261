import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/dev.mjs').then(({ dev }) => dev(process.argv.slice(2))))
