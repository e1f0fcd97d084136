const quotation =
  /"[^"\n]{1,400}"|“[^”]{1,400}”|«[^»]{1,400}»|„[^“”]{1,400}[“”]|(?<![\p{L}\p{N}])‘[^’\n]{1,400}’(?![\p{L}])/gu;

/** The text with what stands in quotation marks blanked, sign for sign: those are somebody else's words. */
export const withoutQuotations = (text: string): string =>
  text.replaceAll(quotation, (match) => ' '.repeat(match.length));
