/** A plain text as its paragraphs: what stands between empty lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n|\n(?=\S)/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
