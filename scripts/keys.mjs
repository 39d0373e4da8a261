import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/keys-command.mjs').then(({ keys }) => keys(process.argv.slice(2))))
