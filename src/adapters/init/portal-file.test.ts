import { describe, expect, it } from 'vitest';
import { pagesAddress, writeSettings } from './portal-file.ts';

const sample = `# Whose portal this is.
name: Sample
organisation: Sample House # said in the foot
tagline: One line.
site: https://sample.example/
notice: Invented.
about: All about the sample.
settings:
  - id: theatre
    name: Theatre
reviewEvery: { lessons: 6, case-studies: 6, reflections: 6, practices: 6, articles: 6, paths: 6, communities: 6 }
`;

const textOf = (written: ReturnType<typeof writeSettings>) =>
  'text' in written ? written.text : written.problems.join('\n');

describe('writing portal.yaml', () => {
  it('changes what is named and keeps comments and the rest', () => {
    const text = textOf(writeSettings(sample, { name: 'Ours' }));
    expect(text).toContain('# Whose portal this is.');
    expect(text).toContain('# said in the foot');
    expect(text).toContain('name: Ours\n');
    expect(text).toContain('notice: Invented.');
  });

  it('leaves nothing of the sample organisation in an empty portal', () => {
    const written = writeSettings(sample, { name: 'Ours', organisation: 'We' }, { empty: true });
    expect(written).toMatchObject({ portal: { name: 'Ours', organisation: 'We', settings: [], phases: [] } });
    expect(textOf(written)).not.toMatch(/One line|Invented|about|Theatre/);
  });

  it('leaves nothing that only the sample organisation could say when another one takes its entries over', () => {
    const theirs = sample.replace('Sample House', 'Northfield Hospitals');
    const text = textOf(writeSettings(theirs, { name: 'Ours', organisation: 'We' }));
    expect(text).not.toMatch(/Invented\.|About|All about|sample\.example|Northfield/);
    expect(text).toContain('Theatre');
    expect(text).toContain('notice: The pages of this portal are examples');
    expect(textOf(writeSettings(theirs, { name: 'Ours' }))).toContain('notice: Invented.');
    expect(textOf(writeSettings(theirs, { organisation: 'We', notice: 'Hello.' }))).toContain('notice: Hello.');
  });

  it('writes a whole file where there is none', () => {
    const written = writeSettings('', {
      name: 'Ours',
      organisation: 'We',
      tagline: 'Line.',
      site: 'https://we.example/',
    });
    expect(written).toMatchObject({ portal: { language: 'en-GB', reviewEvery: { lessons: 12 } } });
  });

  it('quotes words that YAML would read otherwise', () => {
    const written = writeSettings(sample, { organisation: 'A & B: "no" #1', name: 'yes' });
    expect(written).toMatchObject({ portal: { organisation: 'A & B: "no" #1', name: 'yes' } });
  });

  it('says in words what is missing or wrong, by the label that people know', () => {
    expect(writeSettings('', { name: 'Ours' })).toMatchObject({
      problems: expect.arrayContaining([expect.stringContaining('Organisation: ')]) as string[],
    });
    expect(textOf(writeSettings(sample, { site: 'nope' }))).toMatch(/^Address of the site: .*https:\/\//);
    expect(textOf(writeSettings('[1, 2]', { name: 'Ours' }))).toContain('cannot be read');
    expect(textOf(writeSettings('a: [', { name: 'Ours' }))).toContain('cannot be read');
  });

  it('takes the address of the site from a repository on GitHub unless it is given', () => {
    const repository = 'https://github.com/Acme/portal';
    expect(textOf(writeSettings(sample, { repository }))).toContain('site: https://acme.github.io/portal/');
    expect(textOf(writeSettings(sample, { repository, site: 'https://own.example/' }))).toContain(
      'site: https://own.example/',
    );
    expect(textOf(writeSettings(sample, { repository: 'https://git.example/a/b' }))).toContain(
      'site: https://sample.example/',
    );
  });
});

describe('the address that GitHub Pages gives', () => {
  it.each([
    ['https://github.com/Acme/portal', 'https://acme.github.io/portal/'],
    ['https://github.com/acme/portal.git', 'https://acme.github.io/portal/'],
    ['https://github.com/Acme/acme.github.io/', 'https://acme.github.io/'],
    ['https://gitlab.com/acme/portal', undefined],
    ['https://github.com/acme', undefined],
  ])('%s -> %s', (repository, address) => {
    expect(pagesAddress(repository)).toBe(address);
  });
});
