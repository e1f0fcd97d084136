import { describe, expect, it } from 'vitest';
import { renameField } from './rename-field.ts';

const renamed = (text: string) => renameField(text, ['colours', 'binding'], 'brand');

describe('renaming a field', () => {
  it('changes its name and no other byte', () =>
    expect(
      renamed("# binding: a note\nname:   X # binding\ncolours:\n   'binding' : '#123d2d'   # dark\r\nz: [ 1,2 ]"),
    ).toBe("# binding: a note\nname:   X # binding\ncolours:\n   brand : '#123d2d'   # dark\r\nz: [ 1,2 ]"));
  it('finds it in a list on one line', () =>
    expect(renamed('colours: {binding: "#123d2d"}\n')).toBe('colours: {brand: "#123d2d"}\n'));
  it('finds it behind letters of two and four bytes', () =>
    expect(renamed('name: Zürich 🏥\ncolours:\n  binding: "#123d2d"\n')).toBe(
      'name: Zürich 🏥\ncolours:\n  brand: "#123d2d"\n',
    ));
  it('reaches the top of a file', () => expect(renameField('a: 1\nb: 2\n', ['a'], 'c')).toBe('c: 1\nb: 2\n'));

  it.each([
    ['it is not there', 'name: X\nbinding: "#123d2d"\n'],
    ['the new name stands there already', 'colours:\n  brand: "#000000"\n  binding: "#123d2d"\n'],
    ['what should hold it is no list of fields', 'colours: binding\n'],
    ['what should hold it is not there', 'name: X\n'],
    ['a name there is no word', 'colours:\n  [binding]: "#123d2d"\n'],
    ['the file is no YAML', 'colours:\n  binding: "#123\n'],
    ['the file is empty', ''],
  ])('leaves the text as it is when %s', (_, text) => expect(renamed(text)).toBe(text));
});
