import underNode from './lib/node-version.cjs'

underNode(() =>
  import('./lib/restored.mjs').then(({ restored }) => restored(process.argv.slice(2))),
)
