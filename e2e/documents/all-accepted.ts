import { pictureOf } from '../fixtures/wide-picture'

/** One part of a view form: a kind of what may be accepted, and what it says to whoever reads or hears it. */
type Part = readonly [kind: string, xhtml: string, says: readonly string[]]

/**
 * A view form with every element, kind of attribute, style and sign that is accepted, part by part, and what each says: written by
 * hand, and by nobody who knows how a portal shows it.
 */
const parts: readonly Part[] = [
  [
    'headings',
    '<h1>Beslut ett</h1><h2>Del två</h2><h3>Del tre</h3><h4>Del fyra</h4><h5>Del fem</h5><h6>Del sex</h6>',
    ['Beslut ett', 'Del två', 'Del tre', 'Del fyra', 'Del fem', 'Del sex'],
  ],
  [
    'paragraphs and emphasis',
    '<p>Vanlig <strong>stark</strong> <em>betonad</em> <b>fet</b> <i>kursiv</i> <small>liten</small> <code>kod</code> <kbd>tangent</kbd> <samp>utskrift</samp> <var>variabel</var> <dfn>begrepp</dfn> <cite>verk</cite> <span class="x" style="margin: 0">spann</span> <data value="1">ett</data> <time datetime="2026-03-01">1.3.2026</time></p>',
    [
      'Vanlig stark betonad fet kursiv liten kod tangent utskrift variabel begrepp verk spann ett 1.3.2026',
    ],
  ],
  [
    'what was changed',
    '<p>Stödet är <del>500 euro</del> <ins>450 euro</ins>. <s>Gäller</s> inte.</p>',
    ['Stödet är [struket: 500 euro] [tillagt: 450 euro]. [struket: Gäller] inte.'],
  ],
  [
    'what is marked',
    '<p><u>Ja</u> / nej, <mark>viktigt</mark></p>',
    ['[understruket: Ja] / nej, [markerat: viktigt]'],
  ],
  [
    'quotations',
    '<blockquote><p>Långt citat</p></blockquote><p>Hon sade <q>nej <q>aldrig</q></q>.</p>',
    ['Långt citat', 'Hon sade ”nej ’aldrig’”.'],
  ],
  [
    'raised and lowered',
    '<p>12 m<sup>2</sup>, 10<sup>-5</sup>, CO<sub>2</sub>, a<sup>b c</sup></p>',
    ['12 m², 10⁻⁵, CO₂, a(b c)'],
  ],
  [
    'abbreviations and readings',
    '<p><abbr title="Folkpensionsanstalten">FPA</abbr>, <ruby><rb>NTM</rb><rp>(</rp><rt>en-te-em</rt><rp>)</rp></ruby></p>',
    ['FPA (Folkpensionsanstalten), NTM (en-te-em)'],
  ],
  [
    'lines',
    '<p>rad ett<br/>rad två</p><hr/><pre>kolumn  ett\nrad tre</pre><p>lång<wbr/>ordet</p>',
    ['rad ett', 'rad två', 'kolumn', 'ett', 'rad tre', 'långordet'],
  ],
  [
    'lists',
    '<ul><li>punkt<ul><li>underpunkt</li></ul></li></ul><menu><li>meny</li></menu>',
    ['punkt', 'underpunkt', 'meny'],
  ],
  [
    'counted lists',
    '<ol start="3"><li>tredje</li><li value="7">sjunde</li></ol><ol type="a"><li>bokstav</li></ol><ol type="I" start="4"><li>romersk</li></ol><ol reversed="reversed"><li>sist</li><li>först</li></ol>',
    ['3. tredje', '7. sjunde', 'a. bokstav', 'IV. romersk', '2. sist', '1. först'],
  ],
  ['descriptions', '<dl><dt>Term</dt><dd>Förklaring</dd></dl>', ['Term', 'Förklaring']],
  [
    'tables',
    '<table><caption>Timmar</caption><colgroup><col/><col/></colgroup><thead><tr><th scope="col" id="tjanst">Tjänst</th><th scope="col" abbr="h">Antal</th></tr></thead><tfoot><tr><td headers="tjanst">Summa</td><td>16</td></tr></tfoot><tbody><tr><th scope="row">Hemvård</th><td>12</td></tr><tr><td colspan="2">Över två</td></tr><tr><td rowspan="2">Två rader</td><td>övre</td></tr><tr><td>nedre</td></tr></tbody></table>',
    [
      'Timmar',
      'Tjänst',
      'Antal',
      'Hemvård',
      '12',
      'Över två',
      'Två rader',
      'övre',
      'nedre',
      'Summa',
      '16',
    ],
  ],
  [
    'a cell with a list',
    '<table><tr><td>Mål<ol start="2"><li>mål två</li></ol></td></tr></table>',
    ['Mål', '2. mål två'],
  ],
  [
    'regions',
    '<header>sidhuvud</header><main><section><article>artikel</article></section></main><aside>sidospår</aside><nav>navigering</nav><address>adress</address><figure><figcaption>bildtext</figcaption></figure><hgroup><p>grupp</p></hgroup><details><summary>rubrik</summary>innehåll</details><footer>sidfot</footer><div>ruta</div>',
    [
      'sidhuvud',
      'artikel',
      'sidospår',
      'navigering',
      'adress',
      'bildtext',
      'grupp',
      'rubrik',
      'innehåll',
      'sidfot',
      'ruta',
    ],
  ],
  ['a picture', `<p><img src="${pictureOf(60, 40)}" alt="Karta över hemmet" width="60"/></p>`, []],
  [
    'links',
    '<p>Se <a href="#not1">fotnot</a> och <a href="https://thl.fi/sv">THL</a>, <a href="mailto:a@b.example">brev</a>.</p><p id="not1">Noten</p>',
    ['Se fotnot och THL', 'Noten'],
  ],
  [
    'looks that are elements',
    '<p>a<span class="T5">fet stil</span> <span style="font-style: italic">kursiv stil</span> <span style="text-decoration: line-through">600 euro</span> <span style="text-decoration: underline">gäller</span> 9 m<span class="T2">2</span></p><p><span style="padding-right: 1em">1</span>Noten av en stil</p>',
    ['afet stil kursiv stil [struket: 600 euro] [understruket: gäller] 9 m²', '1 Noten av en stil'],
  ],
  [
    'marks that a style gives',
    '<ol style="list-style: lower-roman"><li>av stil</li></ol><ol class="own"><li><span style="display: block; float: left">a)</span>egen märkning</li></ol>',
    ['i. av stil', 'a) egen märkning'],
  ],
  [
    'other languages and directions',
    '<p lang="fi">Päätös <q>ei</q></p><p lang="ar" dir="rtl">مرحبا</p><p><bdi dir="rtl" lang="he">שלום</bdi></p>',
    ['Päätös ”ei”'],
  ],
  [
    'signs',
    '<p>✔ ja ✗ nej ☐ tom ☑ vald ≤ ≥ → ← € – — … ½ ° § № Ŋŋ Šš Žž Đđ Ŧŧ Ǩǩ Ää Öö Åå</p><p>Привет Україна Γειά</p>',
    [
      '✔ ja ✗ nej ☐ tom ☑ vald ≤ ≥ → ← € – — … ½ ° § № Ŋŋ Šš Žž Đđ Ŧŧ Ǩǩ Ää Öö Åå',
      'Привет Україна Γειά',
    ],
  ],
]

/** The whole, as it is stored. */
export const allAccepted = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="sv" xml:lang="sv"><head><title>Allt</title>
<style type="text/css">p { margin: 0; color: #222 } h1 { font-weight: bold } .T5 { font-weight: bold } .T2 { vertical-align: super } .own { list-style: none }</style></head>
<body>${parts.map(([, xhtml]) => xhtml).join('\n')}</body></html>`

const label = /^(\d+|[a-z]|[IVX]+|i+)\. /

/**
 * What it says, with the kind that says it. Marks of counted lists are no text of a page, though the eye and the ear are given
 * them: `text` is without.
 */
export const sayings = parts.flatMap(([kind, , says]) =>
  says.map((words) => ({ kind, words, text: words.replace(label, '') })),
)

/** What the picture shows. */
export const picture = 'Karta över hemmet'
