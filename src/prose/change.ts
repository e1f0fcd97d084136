/** A stretch of text and what to put in its place. */
export interface Change {
  readonly index: number;
  readonly length: number;
  readonly text: string;
  /** What was done, in the past tense: "Put the value in quotation marks." */
  readonly what: string;
}
