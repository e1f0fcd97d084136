import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { pathOf } from '../../core/addresses.ts';
import { retiredOf, summaryOf, titleOf, topicsOf, type AnyEntry, type Entry } from '../../core/entry.ts';
import { factsOf, type Fact, type FactValue } from '../../views/wording/facts.ts';
import { dueOn } from '../../core/freshness.ts';
import { find, type Library } from '../../core/library.ts';
import { embeddingsOf, isLive, replacementOf, stateOf } from '../../core/lifecycle.ts';
import type { Effect } from '../../core/measurements.ts';
import { stateLabel } from '../../core/states.ts';
import { ownerOf } from '../../core/ownership.ts';
import { phraseText, type Phrase } from '../../views/wording/phrase.ts';
import { partTitle } from '../../views/wording/entry-parts.ts';
import { escalationOf } from '../../core/chain/escalations.ts';
import { escalationInWords } from '../../views/chain/chain-afterwards.ts';
import { doubtsAboutPractice } from '../../views/chain/doubts-about-practice.ts';
import {
  effectInWords,
  findingsByPlace,
  madeInWords,
  provenance,
  setAsideInWords,
} from '../../views/chain/findings-in-words.ts';
import { stateReason } from '../../views/chain/state-reason.ts';
import { collections, verdicts } from '../../schema/index.ts';
import type { Addresses } from './addresses.ts';
import { blocksFromHtml, writeMarkdown } from './markdown.ts';
import { heading, link, list, paragraph, quote, strong, struck, text } from './mdast.ts';

/** Fields that stand elsewhere in the document, or only matter to those who keep the page. */
const elsewhere = new Set([
  'title',
  'name',
  'summary',
  'topics',
  'owner',
  'steward',
  'reviewedOn',
  'reviewEvery',
  'attribution',
  'aliases',
  'formerly',
  'retired',
  'sources',
  'effects',
]);

type Absolute = Addresses['absolute'];
const linkTo = (entry: AnyEntry, absolute: Absolute): PhrasingContent => link(absolute(pathOf(entry)), titleOf(entry));

/** A label that leads to its value; one that asks needs no colon. */
const leading = (label: string): string => (label.endsWith('?') ? label : `${label}:`);
const lead = (label: string): PhrasingContent[] => [strong(leading(label)), text(' ')];

const between = <T>(parts: readonly (readonly T[])[], separator: T): T[] =>
  parts.flatMap((part, index) => (index === 0 ? [...part] : [separator, ...part]));

function inLine(value: FactValue, absolute: Absolute): PhrasingContent[] {
  switch (value.kind) {
    case 'text':
      return [text(value.text)];
    case 'address':
      return [link(value.url, value.url)];
    case 'entry':
      return [linkTo(value.entry, absolute)];
    case 'list':
      return between(
        value.items.map((item) => inLine(item, absolute)),
        text(', '),
      );
    case 'group':
      return between(
        value.facts.map(({ label, value: held }) => [text(`${leading(label)} `), ...inLine(held, absolute)]),
        text('; '),
      );
  }
}

/** What a practice asked for until it was given up: labelled as that, and struck out. */
function noLongerDone(entry: Entry<'practices'>, name: 'do' | 'dont'): BlockContent[] {
  return [
    paragraph(strong(leading(partTitle(entry, name)))),
    list(entry.data[name].map((step) => [paragraph(struck(step))])),
  ];
}

const isStep = (name: string): name is 'do' | 'dont' => name === 'do' || name === 'dont';

/** One fact as an item of a list; many long values become a list below it. */
function factItem({ label, value }: Fact, absolute: Absolute): BlockContent[] {
  if (value.kind !== 'list' || value.items.every(({ kind }) => kind === 'entry')) {
    return [paragraph(...lead(label), ...inLine(value, absolute))];
  }
  return [paragraph(strong(leading(label))), list(value.items.map((item) => [paragraph(...inLine(item, absolute))]))];
}

function standing(library: Library, entry: AnyEntry): RootContent {
  const state = stateLabel(stateOf(library, entry));
  const reason = phraseText(stateReason(library, entry), library.portal.language);
  return paragraph(strong(`${collections[entry.collection].singular}. ${state}:`), text(` ${reason}`));
}

function upkeep(library: Library, entry: AnyEntry, absolute: Absolute): BlockContent[][] {
  const topics = topicsOf(entry).flatMap((id) => find(library, 'topics', id) ?? []);
  const owner = ownerOf(library, entry);
  const reviewed = 'reviewedOn' in entry.data ? entry.data.reviewedOn : undefined;
  const due = dueOn(library.portal, entry);
  return [
    ...(topics.length > 0
      ? [
          [
            paragraph(
              ...lead('Topics'),
              ...between(
                topics.map((topic) => [linkTo(topic, absolute)]),
                text(', '),
              ),
            ),
          ],
        ]
      : []),
    ...(owner ? [[paragraph(...lead('Owner'), linkTo(owner, absolute), text(` (${owner.data.contact})`))]] : []),
    ...(reviewed === undefined ? [] : [[paragraph(...lead('Last reviewed'), text(reviewed))]]),
    ...(due === null ? [] : [[paragraph(...lead('Review due'), text(due))]]),
  ];
}

function changes(library: Library, entry: AnyEntry, absolute: Absolute): RootContent[] {
  if (entry.collection !== 'lessons') return [];
  const items = embeddingsOf(library, entry).map(({ practice, change }) => [
    paragraph(text(`${change.on}, `), linkTo(practice, absolute), text(`. Was: ${change.was} Now: ${change.now}`)),
  ]);
  return items.length === 0 ? [] : [heading(2, 'What changed because of it'), list(items)];
}

function inPhrase(library: Library, phrase: Phrase, absolute: Absolute): PhrasingContent[] {
  const { language } = library.portal;
  return phrase.map((part) =>
    typeof part === 'object' && 'to' in part ? linkTo(part.to, absolute) : text(phraseText([part], language)),
  );
}

/** Who decides about a lesson that keeps happening. */
function cameBack(library: Library, entry: AnyEntry, absolute: Absolute): RootContent[] {
  const escalation = entry.collection === 'lessons' ? escalationOf(library, entry) : null;
  return escalation ? [paragraph(...inPhrase(library, escalationInWords(library, escalation), absolute))] : [];
}

/** What was found, each place under its heading. */
function findings(library: Library, entry: AnyEntry, absolute: Absolute): RootContent[] {
  if (entry.collection !== 'lessons') return [];
  const item = (effect: Effect): BlockContent[] => {
    const aside = setAsideInWords(library, effect);
    return [
      paragraph(
        strong(verdicts[effect.verdict]),
        text(
          `, ${phraseText([madeInWords(effect)], library.portal.language)}. ${effectInWords(effect).replace(/\.$/u, '')}. `,
        ),
        ...inPhrase(library, provenance(library, effect), absolute),
        ...(aside ? [text(' '), ...inPhrase(library, aside, absolute)] : []),
      ),
    ];
  };
  return findingsByPlace(library, entry).flatMap(({ title, findings: found }) => [
    heading(2, title),
    list(found.map(item)),
  ]);
}

function sources(entry: AnyEntry): RootContent[] {
  const held = 'sources' in entry.data ? entry.data.sources : [];
  if (held.length === 0) return [];
  const items = held.map(({ title, url, licence }) => [
    paragraph(
      url === undefined ? text(title) : link(url, title),
      ...(licence === undefined ? [] : [text(` (${licence})`)]),
    ),
  ]);
  return [heading(2, 'Sources'), list(items, true)];
}

/** A page of knowledge as one Markdown document without frontmatter: for notes, for scripts, for language models. */
export function markdownTwin(library: Library, entry: AnyEntry, { absolute }: Pick<Addresses, 'absolute'>): string {
  const page = absolute(pathOf(entry));
  const summary = summaryOf(entry);
  const instead = retiredOf(entry) ? replacementOf(library, entry) : null;
  const facts = factsOf(library, entry).filter(({ name }) => !elsewhere.has(name));
  return writeMarkdown([
    heading(1, titleOf(entry)),
    standing(library, entry),
    ...(instead ? [paragraph(strong('Read instead:'), text(' '), linkTo(instead, absolute))] : []),
    ...(entry.collection === 'practices'
      ? doubtsAboutPractice(library, entry).map((phrase) => paragraph(...inPhrase(library, phrase, absolute)))
      : []),
    ...cameBack(library, entry, absolute),
    ...(summary === '' ? [] : [quote([paragraph(text(summary))])]),
    list([
      ...upkeep(library, entry, absolute),
      ...facts.map((fact) =>
        entry.collection === 'practices' && !isLive(entry) && isStep(fact.name)
          ? noLongerDone(entry, fact.name)
          : factItem(fact, absolute),
      ),
      [paragraph(...lead('Page'), link(page, page))],
    ]),
    ...(entry.prose ? blocksFromHtml(entry.prose.html, page) : []),
    ...changes(library, entry, absolute),
    ...findings(library, entry, absolute),
    ...sources(entry),
  ]);
}
