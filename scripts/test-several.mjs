import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/e2e.mjs').then(({ several }) => several(process.argv.slice(2))))
