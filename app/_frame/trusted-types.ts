/**
 * The one policy of Trusted Types, the "default" one that browsers ask before a text becomes code: Next.js fetches its own built
 * scripts by their addresses, and React makes an empty script to fill; nothing else may (ADR 29). It has to stand before all
 * other scripts, and in the page itself, where no tag may stand in it.
 */
export const trustedTypesScript =
  "window.trustedTypes?.createPolicy('default',{" +
  'createScriptURL(u){const a=new URL(u,location);' +
  "if(a.origin===location.origin&&a.pathname.startsWith('/_next/static/'))return u}," +
  "createHTML(h){if(h==='<'+'script><'+'/script>')return h}})"
