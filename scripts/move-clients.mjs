import underNode from './lib/node-version.cjs'

underNode(() =>
  import('./lib/move-clients.mjs').then(({ moveClients }) => moveClients(process.argv.slice(2))),
)
