import type { FoundPage } from '../../adapters/search/engine.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether the excerpt shows a found word that neither title nor summary shows already. */
function tellsMore(excerpt: string, { title = '', summary = '' }: FoundPage['meta']): boolean {
  const shown = new Set(wordsOf(`${title} ${summary}`));
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gu)].map(([, words]) => words ?? '');
  return marked.some((words) => wordsOf(words).some((word) => !shown.has(word)));
}

/** An excerpt as nodes: text and `<mark>`, nothing else, whatever it holds. */
function excerptNodes(excerpt: string): (string | Node)[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [
    '… ',
    ...[...parsed.childNodes].map((node) => {
      if (node.nodeName !== 'MARK') return node.textContent ?? '';
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      return mark;
    }),
    ' …',
  ];
}

function fill(card: DocumentFragment, part: string, content: readonly (string | Node)[]): void {
  const place = card.querySelector(`[data-part="${part}"]`);
  if (content.length > 0) place?.append(...content);
  else place?.remove();
}

/** Makes result cards from the `<template>`s of the page: one for the card, one for each sign. */
export function resultCards(root: ParentNode): (page: FoundPage) => Element {
  const template = (selector: string) => root.querySelector<HTMLTemplateElement>(`template${selector}`);
  const card = template('[data-result]');
  const sign = (kind: string, value: string | undefined) =>
    value === undefined
      ? []
      : [...(template(`[data-${kind}="${CSS.escape(value)}"]`)?.content.cloneNode(true).childNodes ?? [])];
  const words = (value: string | undefined) => (value ? [value] : []);

  return ({ url, excerpt, meta }) => {
    const made = card?.content.cloneNode(true) as DocumentFragment;
    const link = made.querySelector('a');
    if (link) {
      link.href = url;
      link.textContent = meta.title ?? url;
    }
    fill(made, 'summary', words(meta.summary));
    fill(made, 'excerpt', tellsMore(excerpt, meta) ? excerptNodes(excerpt) : []);
    fill(made, 'side', [...sign('state', meta.state), ...sign('outcome', meta.outcome)]);
    fill(made, 'kind', words(meta.kind));
    fill(made, 'topics', words(meta.topics));
    return made.firstElementChild!;
  };
}
