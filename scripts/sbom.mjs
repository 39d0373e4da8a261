import underNode from './lib/node-version.cjs'

underNode(() => import('./lib/sbom.mjs').then(({ sbom }) => sbom()))
