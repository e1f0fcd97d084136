/** The text that was sent under a name; empty for what is missing, and for files, which no box of these forms takes. */
export function sentText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
