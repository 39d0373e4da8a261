/** What a view form may be made of: elements that hold text and its structure, nothing that acts or fetches. */
const words = `
  html head title meta style body
  header footer main section article aside nav address hgroup h1 h2 h3 h4 h5 h6
  p div span br hr pre blockquote q cite
  ul ol li dl dt dd menu
  table caption colgroup col thead tbody tfoot tr th td
  figure figcaption img a
  em strong b i u s small sub sup mark abbr dfn code kbd samp var del ins bdi bdo time data wbr
  ruby rb rt rp details summary
`
export const allowedElements: ReadonlySet<string> = new Set(words.trim().split(/\s+/))

/** Elements that run, embed, send or redirect; naming them apart makes for a clearer refusal. */
export const activeElements: ReadonlySet<string> = new Set(
  `script iframe frame frameset object embed applet form input button select textarea link base
   audio video source track canvas svg math template slot dialog portal noscript`
    .trim()
    .split(/\s+/),
)

/** Elements within which words run on; every other one parts the words before it from those after it. */
export const inlineElements: ReadonlySet<string> = new Set(
  `span a em strong b i u s small sub sup mark abbr dfn code kbd samp var del ins bdi bdo time data
   q cite wbr rb`
    .trim()
    .split(/\s+/),
)

/** Elements whose text is not read by a person. */
export const silentElements: ReadonlySet<string> = new Set(['head', 'style', 'title'])
