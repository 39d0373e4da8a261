import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/compose.mjs').then(({ prepareCompose }) => prepareCompose()))
