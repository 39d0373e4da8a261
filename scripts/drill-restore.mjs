import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/drill-restore.mjs').then(({ drillRestore }) => drillRestore()))
