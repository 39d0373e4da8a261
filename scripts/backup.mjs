import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/backup.mjs').then(({ backup }) => backup(process.argv.slice(2))))
