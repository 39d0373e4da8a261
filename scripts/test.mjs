import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/test.mjs').then(({ test }) => test(process.argv.slice(2))))
