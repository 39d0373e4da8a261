import { opening, writer } from './syntax.mjs'

/** The parts of a page that some frameworks write apart. */
function partsOf(html) {
  const [head, body] = ['head', 'body'].map((name) => html.children.find(({ tag }) => tag === name))
  return { html, head, body }
}

/** The file of HTML that stands around every page, and the page. */
export function svelteSources({ page, texts }) {
  const write = writer('svelte')
  const { html, head, body } = partsOf(page)
  const inside = (element) => element.children.map(write).join('')
  return {
    'src/app.html': `<!doctype html>${opening('svelte', html)}><head>%sveltekit.head%</head>${opening('svelte', body)}>%sveltekit.body%</body></html>\n`,
    'src/routes/texts.json': JSON.stringify(texts),
    'src/routes/+page.svelte': `<script>
  import texts from './texts.json'
  const { data } = $props()
  const lists = $derived(data.lists)
</script>
<svelte:head>${inside(head)}</svelte:head>
${inside(body)}
`,
  }
}

export function astroSources({ page, texts }) {
  return {
    'src/texts.json': JSON.stringify(texts),
    'src/pages/index.astro': `---
import texts from '../texts.json'
import { listsOf } from '../../../session.mjs'
const lists = await listsOf(Astro.request.headers.get('cookie'))
if (!lists) return new Response('Nobody is logged in.', { status: 401 })
---
<!doctype html>
${writer('astro')(page)}
`,
  }
}

/** What stands around every page, and the page. */
export function reactRouterSources({ page, texts }) {
  const write = writer('jsx')
  const { html, head, body } = partsOf(page)
  const inside = (element) => element.children.map(write).join('')
  return {
    'app/texts.json': JSON.stringify(texts),
    'app/root.jsx': `import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router'
import texts from './texts.json'

export function Layout({ children }) {
  return (
    ${opening('jsx', html)}><head>${inside(head)}<Meta /><Links /></head>
    ${opening('jsx', body)}>{children}<ScrollRestoration /><Scripts /></body></html>
  )
}

export default function App() {
  return <Outlet />
}
`,
    'app/routes/list.jsx': `import { data } from 'react-router'
import { listsOf } from '../../../session.mjs'
import texts from '../texts.json'

export async function loader({ request }) {
  const lists = await listsOf(request.headers.get('cookie'))
  if (!lists) throw data('Nobody is logged in.', { status: 401 })
  return { lists }
}

export default function List({ loaderData: { lists } }) {
  return <>${inside(body)}</>
}
`,
  }
}
