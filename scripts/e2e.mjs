import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/e2e.mjs').then(({ e2e }) => e2e(process.argv.slice(2))))
