/** A piece of a contact: words, or words that can be followed. */
export interface ContactPart {
  readonly text: string;
  readonly to?: string;
}

const route = /(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<web>https?:\/\/[^\s<>"']*[^\s<>"'.,;:)!?])/giu;

/** Cuts a contact as people write it into words, mail addresses and web addresses; joined they are the text again. */
export function contactParts(contact: string): readonly ContactPart[] {
  const parts: ContactPart[] = [];
  let done = 0;
  for (const found of contact.matchAll(route)) {
    const [text] = found;
    if (found.index > done) parts.push({ text: contact.slice(done, found.index) });
    parts.push({ text, to: found.groups?.['mail'] === undefined ? text : `mailto:${text}` });
    done = found.index + text.length;
  }
  if (done < contact.length) parts.push({ text: contact.slice(done) });
  return parts;
}
