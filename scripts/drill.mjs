import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/drill.mjs').then(({ drill }) => drill(process.argv.slice(2))))
