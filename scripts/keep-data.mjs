import underNode from './lib/node-version.cjs'

underNode(() =>
  import('./lib/keep-data.mjs').then(({ keepData }) => keepData(process.argv.slice(2))),
)
