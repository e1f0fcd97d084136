import { describe, expect, it } from 'vitest';
import { renderBody } from './body.ts';
import { attachmentAddress } from './attachments.ts';

describe('a link to a document beside the entry', () => {
  it.each([
    ['./form.pdf', '/media/lessons/form.pdf'],
    ['form.pdf', '/media/lessons/form.pdf'],
    ['../practices/Check%20List.DOCX', '/media/practices/check-list.docx'],
    ['files/old/Plan.xlsx', '/media/lessons/plan.xlsx'],
  ])('%s leads to %s', (address, wanted) => expect(attachmentAddress(address, 'lessons')).toBe(wanted));
  it.each([
    '/uploads/form.pdf',
    'https://a.example/form.pdf',
    'form.exe',
    'form.docm',
    'form.pdf#page=2',
    './.pdf',
    '#a.pdf',
  ])('%s is none', (address) => expect(attachmentAddress(address, 'lessons')).toBeNull());
  it('is printed as a download, under the base path', () => {
    const { prose } = renderBody('See [the form](./form.pdf).\n', {
      base: '/portal/',
      collection: 'lessons',
      image: () => ['none', ''],
    });
    expect(prose?.html).toBe('<p>See <a href="/portal/media/lessons/form.pdf" download>the form</a>.</p>');
    expect(prose?.links).toMatchObject([{ address: '/media/lessons/form.pdf' }]);
  });
});
