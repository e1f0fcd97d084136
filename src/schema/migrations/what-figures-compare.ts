import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { halvesOf } from '../fences.ts';
import type { Migration } from './migration.ts';

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && key.value === name);

/** What is to be put in after the result of one effect, and at which offset; null where nothing is. */
function addition(effect: unknown, yaml: string): { readonly at: number; readonly text: string } | null {
  if (!isMap(effect) || pairOf(effect, 'compares') || pairOf(effect, 'where')) return null;
  const { key, value } = pairOf(effect, 'baseline') ?? {};
  if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return null;
  if (effect.flow === true) return { at: value.range[1], text: ', compares: before-after' };
  // A value over several lines or with a sign of its own ends where its line does; the new field stands before it.
  const column = key.range[0] - (yaml.lastIndexOf('\n', key.range[0] - 1) + 1);
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  return { at: key.range[0], text: `compares: before-after${lineEnd}${' '.repeat(column)}` };
}

/**
 * The form of 0.2.0 called the two figures of an effect "Before" and "After". What was measured here is written down as
 * just that. What others measured stays without: there the two were often the groups of a trial, and nobody but the
 * owner knows; the check asks.
 */
export const whatFiguresCompare: Migration = {
  version: '0.3.0',
  changes: 'lessons: two figures that were measured here say "compares: before-after".',
  migrate(file, text) {
    if (!/^lessons\/[^/]+\.mdx$/u.test(file)) return text;
    const halves = halvesOf(text, 'asWritten');
    if (typeof halves === 'string') return text;
    const [from, to] = halves.fields;
    const yaml = text.slice(from, to);
    const document = parseDocument(yaml, { prettyErrors: false });
    const effects = document.get('effects', true);
    if (document.errors.length > 0 || !isSeq(effects)) return text;
    const added = effects.items.flatMap((effect) => addition(effect, yaml) ?? []).sort((a, b) => b.at - a.at);
    const mended = added.reduce((current, { at, text: what }) => current.slice(0, at) + what + current.slice(at), yaml);
    return text.slice(0, from) + mended + text.slice(to);
  },
};
