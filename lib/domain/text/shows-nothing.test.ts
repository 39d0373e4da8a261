import { expect, test } from 'vitest'
import { showsNothing } from './shows-nothing'

test.each([
  ['nothing', ''],
  ['blanks', ' \t\n'],
  ['blanks that do not break', '\u00a0\u202f\u2007'],
  ['blanks of other widths', '\u2000\u2003\u200a\u205f\u3000\u1680'],
  ['what has no width', '\u200b\u2060\ufeff'],
  ['joiners', '\u200c\u200d'],
  ['soft hyphens', '\u00ad\u00ad'],
  ['a braille blank', '\u2800'],
  ['fillers of Hangul', '\u3164\u115f\u1160\uffa0'],
  ['marks on nothing', '\u0301\u0308\u20dd'],
  ['a mark on a blank', ' \u0301'],
  ['selectors of a look', '\ufe0f\u{e0100}'],
  ['tags', '\u{e0041}\u{e007f}'],
  ['the mark of a vowel that is not there', '\u180e\u17b4'],
  ['the place of an object', '\ufffc'],
  ['all of it together', ' \u200b\u2800\u3164\u0301\u00ad '],
])('%s is empty to the eye', (_name, text) => expect(showsNothing(text)).toBe(true))

test.each([
  ['a letter', 'Ö'],
  ['a letter with a mark of its own', 'o\u0308'],
  ['a full stop', '.'],
  ['a figure', '7'],
  ['a letter between what is unseen', '\u200b \u2800a\u3164'],
  ['Han', '王'],
  ['Hangul', '김'],
  ['Arabic', 'ن'],
  ['a sign', '😀'],
  ['braille', '⠃'],
])('%s is not', (_name, text) => expect(showsNothing(text)).toBe(false))
