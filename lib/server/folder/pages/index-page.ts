import { formatDate, formatTimeAndOffset } from '@/lib/i18n/dates'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import { representativesFile } from '../pack-log'
import type { Representative } from '../representatives'
import { escaped } from '../escaped'
import type { Folder } from '../folder'
import type { FolderRecord, PackedDocument, PackedStatement } from '../folder-record'
import { completeness } from './completeness'
import { pageFrame } from './page-frame'
import { tag, type Inside } from './tag'

/** `index.html`: what is in the folder, for whom it was made, and what is not in it. It is read without network and script. */
export function indexPage(folder: Folder, record: FolderRecord): string {
  const { locale, whose, part } = folder
  const t = translator(locale)
  const title = t('folder.index.title')
  const name = personName(locale, whose)
  const body = [
    tag('h1', `${title}: ${name}`),
    tag('p', madeFor(folder)),
    ...(part.of > 1
      ? [tag('p', t('folder.index.part', { number: part.number, parts: part.of }))]
      : []),
    tag('p', chosenText(folder)),
    tag('p', t('folder.care.keep')),
    section(t('folder.index.documents'), documentsOf(folder, record)),
    section(t('folder.index.all'), volumesOf(folder, record)),
    section(t('folder.index.log'), logOf(folder, record)),
    section(t('folder.index.statements'), statementsOf(folder, record)),
    section(t('folder.index.represents'), [
      ...representativesOf(folder, record),
      tag('p', t(whose.capacity === 'self' ? 'folder.represents.self' : 'folder.represents.other')),
    ]),
    section(t('folder.index.missing'), completeness(folder)),
    section(t('folder.index.proof'), [
      tag('p', t('folder.proof.how')),
      `<p><a href="check.html">${escaped(t('folder.proof.link'))}</a></p>`,
      tag('p', t('folder.proof.not')),
    ]),
  ]
  return pageFrame(folder, { title: `${title}: ${name}`, body: body.join('\n'), policy: '' })
}

function section(heading: string, inside: Inside): string {
  return `<section>${tag('h2', heading)}${[inside].flat().join('')}</section>`
}

/** Who made it, when, and in what capacity (R4). */
function madeFor({ locale, whose, madeAt }: Folder): string {
  const t = translator(locale)
  const instant = madeAt.toISOString()
  const values = {
    date: formatDate(locale, instant),
    time: formatTimeAndOffset(locale, instant),
    name: whose.actorName,
    person: personName(locale, whose),
  }
  const capacity = whose.previewAs ? 'preview' : whose.capacity
  return t(`folder.made.${capacity}`, values)
}

function chosenText({ locale, choice }: Folder): string {
  const t = translator(locale)
  const { tasks, matters, from, to } = choice
  const parts = [
    tasks.length === 0
      ? t('folder.chosen.allTasks')
      : tasks.map((task) => t(`codes.serviceTask.${task}`)).join(', '),
    ...(matters.length === 0 ? [] : [t('folder.chosen.matters', { count: matters.length })]),
    ...(from === null ? [] : [t('folder.chosen.from', { date: formatDate(locale, from) })]),
    ...(to === null ? [] : [t('folder.chosen.to', { date: formatDate(locale, to) })]),
  ]
  return t('folder.chosen.words', { choice: parts.join('; ') })
}

function link(path: string, words: string): string {
  return `<a href="${escaped(encodeURI(path))}">${escaped(words)}</a>`
}

const linkWords = {
  'document.pdf': 'folder.file.pdf',
  'original.pdf': 'folder.file.originalPdf',
  'original.xhtml.txt': 'folder.file.original',
  'structured.json': 'folder.file.structured',
} as const

function documentsOf({ locale }: Folder, { documents }: FolderRecord): Inside {
  const t = translator(locale)
  if (documents.length === 0) return tag('p', t('folder.index.noDocuments'))
  const row = ({ number, path, files, pdf, document }: PackedDocument) => {
    const lang = document.languageTag ? ` lang="${escaped(document.languageTag)}"` : ''
    const facts = [
      t(`codes.documentType.${document.type}`),
      formatDate(locale, document.madeOn),
      document.unit.name[locale],
      t(`codes.serviceTask.${document.serviceTask}`),
    ]
    const links = files.map((name) => {
      const key = Object.keys(linkWords).find((each) => each === name) as keyof typeof linkWords
      const hidden = t('folder.file.of', { words: t(linkWords[key]), number })
      return `<li>${link(`data/${path}/${name}`, hidden)}</li>`
    })
    return [
      `<li><h3>${number}. <span${lang}>${escaped(document.title)}</span></h3>`,
      tag('p', facts.join(', '), 'quiet'),
      ...(pdf === 'too-much' || pdf === 'signs-missing'
        ? [tag('p', t(`folder.noPdf.${pdf}`))]
        : []),
      `<ul class="files">${links.join('')}</ul></li>`,
    ].join('')
  }
  return [
    tag('p', t('folder.index.count', { count: documents.length })),
    `<ul class="documents">${documents.map(row).join('\n')}</ul>`,
  ]
}

function volumesOf({ locale }: Folder, { volumes, contents }: FolderRecord): Inside {
  const t = translator(locale)
  if (volumes.length === 0) return tag('p', t('folder.index.noDocuments'))
  const rows = volumes.map(({ path, first, last, begins }) => {
    const words = t('folder.volume.title', { first, last })
    return begins
      ? link(`data/${path}`, words)
      : escaped(t('folder.volume.notMade', { first, last }))
  })
  if (contents !== null) rows.unshift(link(`data/${contents}`, t('folder.contents.link')))
  return [
    tag('p', t(toldOf(volumes, contents), { volumes: volumes.length })),
    `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`,
  ]
}

function toldOf(volumes: FolderRecord['volumes'], contents: string | null) {
  if (contents !== null) return 'folder.volume.several'
  return volumes.length > 1 ? 'folder.volume.withoutContents' : 'folder.volume.one'
}

function logOf({ locale }: Folder, { log }: FolderRecord): Inside {
  const t = translator(locale)
  if (log.state !== 'packed') return tag('p', t(`folder.log.${log.state}`))
  return [
    tag('p', t(log.isCut ? 'folder.log.cut' : 'folder.log.whole', { count: log.rows })),
    ...(log.lacksPdf ? [tag('p', t('folder.log.lacksPdf'))] : []),
    `<ul>${log.files.map((path) => `<li>${link(`data/${path}`, path.slice('log/'.length))}</li>`).join('')}</ul>`,
  ]
}

/** Who has acted, in what capacity and when: of the log, for there is no other list (ADR 10). */
function representativesOf({ locale }: Folder, { representatives, log }: FolderRecord): string[] {
  const t = translator(locale)
  if (representatives === null) return [tag('p', t('folder.represents.elsewhere'))]
  if (representatives.length === 0) return [tag('p', t('folder.represents.none'))]
  const row = ({ name, capacity, first, last }: Representative) => {
    const who = { name, capacity: t(`folder.represents.capacity.${capacity}`) }
    if (first === null || last === null) return t('folder.represents.rowUndated', who)
    const times = { first: formatDate(locale, first), last: formatDate(locale, last) }
    return t('folder.represents.row', { ...who, ...times })
  }
  const data = link(`data/${representativesFile}`, t('folder.file.represents'))
  return [
    tag('p', t('folder.represents.about')),
    `<ul>${representatives.map((one) => tag('li', row(one))).join('')}<li>${data}</li></ul>`,
    ...(log.state === 'packed' && log.isCut ? [tag('p', t('folder.represents.cut'))] : []),
  ]
}

function statementsOf({ locale, words }: Folder, { statements }: FolderRecord): Inside {
  const t = translator(locale)
  if (statements === null) return tag('p', t('folder.statements.elsewhere'))
  if (statements.length === 0) return tag('p', t('folder.statements.none'))
  const row = ({ statement, files }: PackedStatement) => {
    const said = `${formatDate(locale, statement.at)}: ${words.statement(locale, statement)}`
    const links = files.map((path) => {
      const kind = path.endsWith('.pdf') ? 'folder.file.receiptPdf' : 'folder.file.receiptJson'
      return `<li>${link(`data/${path}`, t(kind))}</li>`
    })
    const lacksPdf = statement.receipt && !files.some((path) => path.endsWith('.pdf'))
    if (lacksPdf) links.push(tag('li', t('folder.statements.lacksPdf')))
    return `<li>${escaped(said)}<ul class="files">${links.join('')}</ul></li>`
  }
  return `<ul>${statements.map(row).join('')}<li>${link('data/statements/statements.json', t('folder.file.statements'))}</li></ul>`
}
