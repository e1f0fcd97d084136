/** Something the editor asked for and cannot have, in words for the person at the screen. Nothing was changed. */
export class Refusal extends Error {
  readonly status: number;

  /** `status`: 404 not there, 409 somebody else's work is in the way, 422 the request makes no sense. */
  constructor(message: string, status = 409) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }
}
