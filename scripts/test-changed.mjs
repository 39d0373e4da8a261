import underNode from './lib/node-version.cjs'

underNode(() =>
  import('./lib/test-changed.mjs').then(({ testChanged }) => testChanged(process.argv.slice(2))),
)
