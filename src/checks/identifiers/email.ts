import { spansOf, type Span } from './span.ts';

// What may stand on either side of the @ is bounded (RFC 5321), which also keeps the search quick.
const address =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@(?<domain>(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24})(?![\p{L}\p{N}@])/gu;

/** Domains that lead to nobody (RFC 2606, RFC 6761). */
const reserved = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/i;

/** Accounts of machines that stand in addresses of repositories. */
const machine = /^(?:git|svn|hg)@/i;

export const emails = (text: string): Iterable<Span> =>
  spansOf('email', text, address, (match) => !reserved.test(match.groups?.['domain'] ?? '') && !machine.test(match[0]));
