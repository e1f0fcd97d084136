import { spansOf, type Span } from './span.ts';

// What may stand on either side of the @ is bounded (RFC 5321), which also keeps the search quick.
const address =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@(?<domain>(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24})(?![\p{L}\p{N}@])/gu;

/** Domains that lead to nobody (RFC 2606, RFC 6761). */
const reserved = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/i;

/** Accounts of machines that stand in addresses of repositories. */
const machine = /^(?:git|svn|hg)@/i;

/** Mailboxes that are named for what they are for (RFC 2142 and what everybody writes), never for somebody. */
const shared =
  /^(?:abuse|accessibility|accounts|admin|billing|careers|complaints|contact|customer[._-]?services?|enquiries|feedback|hello|help|help-?desk|hostmaster|info|jobs|legal|media|no-?reply|office|postmaster|press|privacy|sales|security|service-?desk|support|webmaster)@/i;

export const emails = (text: string): Iterable<Span> =>
  spansOf(
    'email',
    text,
    address,
    (match) => !reserved.test(match.groups?.['domain'] ?? '') && !machine.test(match[0]) && !shared.test(match[0]),
  );
