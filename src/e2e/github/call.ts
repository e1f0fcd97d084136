/** A call of GitHub's REST API, cut to the part of the path that is still to be read. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is answered. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

export const ok = (json: unknown): Answer => ({ status: 200, json });
export const created = (json: unknown): Answer => ({ status: 201, json });
export const refused = (status: number, message: string): Answer => ({ status, json: { message } });
export const notFound = refused(404, 'Not Found');
