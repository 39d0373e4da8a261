import path from 'node:path'

type Weight = 400 | 700
type Style = 'normal' | 'italic'

/** Letters and signs that come in one file for each look of them, of those that there are. */
export type Face = Readonly<{
  name: string
  bold?: boolean
  italic?: boolean
  /** Only for words whose letters are to be as wide. */
  even?: true
  /** Its letters join, stack or stand in another order than they are read, so that no glyph tells a letter. */
  joins?: boolean
  fileOf: (weight: Weight, style: Style) => string
}>

const sourceSans = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext']
const joining = ['hebrew', 'arabic', 'bengali', 'tamil', 'thai']
const others = ['armenian', 'georgian', 'ethiopic']

/** Source Sans 3 for what it has, Noto for the rest: the first that has a sign sets it (ADR 31). */
export const faces: readonly Face[] = [
  {
    ...{ name: 'noto-sans-mono', bold: true, even: true },
    fileOf: wholeNoto('noto-sans-mono', 'NotoSansMono'),
  },
  ...[...sourceSans, 'vietnamese'].map((part) => ({
    ...{ name: part, bold: true, italic: true },
    fileOf: fontsource('source-sans-3', part),
  })),
  {
    name: 'devanagari',
    bold: true,
    joins: true,
    fileOf: fontsource('noto-sans-devanagari', 'devanagari'),
  },
  // In one file, for a mark is set on its letter only within a font: what has an unusual mark comes from here.
  {
    ...{ name: 'noto-sans', bold: true, italic: true },
    fileOf: wholeNoto('noto-sans', 'NotoSans'),
  },
  // Before Noto's, for it has a glyph for each letter: Noto sets dots on letters that have none, and a file tells neither.
  { name: 'vazirmatn', bold: true, joins: true, fileOf: fontsource('vazirmatn', 'arabic') },
  ...joining.map((script) => ({
    ...{ name: script, bold: true, joins: true },
    fileOf: fontsource(`noto-sans-${script}`, script),
  })),
  ...others.map((script) => ({
    ...{ name: script, bold: true },
    fileOf: fontsource(`noto-sans-${script}`, script),
  })),
  { name: 'math', fileOf: fontsource('noto-sans-math', 'latin') },
  ...['symbols', 'math', 'braille'].map((part) => ({
    name: `symbols-2-${part}`,
    fileOf: fontsource('noto-sans-symbols-2', part),
  })),
  { name: 'symbols', bold: true, fileOf: fontsource('noto-sans-symbols', 'symbols') },
  { name: 'emoji', bold: true, joins: true, fileOf: fontsource('noto-emoji', 'emoji') },
]

function fontsource(family: string, part: string): Face['fileOf'] {
  const start = path.join('@fontsource', family, 'files', `${family}-${part}`)
  return (weight, style) => `${start}-${weight}-${style}.woff`
}

function wholeNoto(family: string, file: string): Face['fileOf'] {
  return (weight, style) => {
    const look = `${weight === 700 ? '700Bold' : '400Regular'}${style === 'italic' ? '_Italic' : ''}`
    return path.join('@expo-google-fonts', family, look, `${file}_${look}.ttf`)
  }
}
