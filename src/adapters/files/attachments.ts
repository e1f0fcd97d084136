/** The beginnings of each kind of document, and what must and must not stand in it. */
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const openDocument: Readonly<Record<string, string>> = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' };
const office: Readonly<Record<string, string>> = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/' };

/** Whether a document is what its name says, by its content: nobody downloads a program under the name of a form. */
export function isDocument(name: string, bytes: Uint8Array): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const start = latin(bytes.subarray(0, 200));
  if (ending === 'pdf') return start.startsWith('%PDF-');
  if (!start.startsWith('PK\u0003\u0004')) return false;
  const open = openDocument[ending];
  if (open !== undefined) return start.slice(30).startsWith(`mimetypeapplication/vnd.oasis.opendocument.${open}`);
  const text = latin(bytes);
  const folder = office[ending];
  return folder !== undefined && text.includes('[Content_Types].xml') && text.includes(folder);
}

/** Whether a document brings a program along, which an office program would offer to run. */
export const hasMacros = (bytes: Uint8Array): boolean => /vbaProject\.bin|Basic\/script-lc\.xml/.test(latin(bytes));
