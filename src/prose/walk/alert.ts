import type { ElementContent } from 'hast';
import { Callout } from '../components/callout.ts';
import { isRefusal } from '../components/component.ts';
import type { ParsedNode, Walk } from './walk.ts';

/** GitHub's kinds of alert, as the callouts that say the same. */
const kinds: Readonly<Record<string, { readonly kind: string; readonly title?: string }>> = {
  NOTE: { kind: 'note' },
  TIP: { kind: 'tip' },
  IMPORTANT: { kind: 'caution', title: 'Important' },
  WARNING: { kind: 'caution', title: 'Warning' },
  CAUTION: { kind: 'caution' },
};

const mark = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;

const firstParagraph = (node: ParsedNode): ParsedNode | undefined =>
  node.children?.find(({ type, value }) => type !== 'text' || value?.trim() !== '');

/** What a quotation holds when it begins with `[!NOTE]` alone on its line; null for any other quotation. */
export function alertIn(node: ParsedNode): { readonly kind: string; readonly rest: ParsedNode } | null {
  const paragraph = firstParagraph(node);
  const first = paragraph?.tagName === 'p' ? paragraph.children?.[0] : undefined;
  const match = first?.type === 'text' ? mark.exec(first.value ?? '') : null;
  if (!match || !paragraph || !first) return null;
  const words = (first.value ?? '').slice(match[0].length);
  const inner = [...(words === '' ? [] : [{ ...first, value: words }]), ...(paragraph.children ?? []).slice(1)];
  const others = (node.children ?? []).filter((child) => child !== paragraph);
  return {
    kind: (match[1] ?? '').toUpperCase(),
    rest: { ...node, children: inner.length > 0 ? [{ ...paragraph, children: inner }, ...others] : others },
  };
}

/** The callout for a kind of alert. */
export function callout(walk: Walk, kind: string, children: readonly ElementContent[]): ElementContent[] {
  const made = Callout.render(kinds[kind] ?? { kind: 'note' }, children, walk.surroundings);
  return isRefusal(made) ? [] : [made];
}
