import { describe, expect, it } from 'vitest';
import { collections, pageCollections } from '../../schema/index.ts';
import { entryFixture, libraryFixture, portalFixture } from '../../core/library.fixture.ts';
import { newFile, starterText } from './starter.ts';

const library = libraryFixture([
  entryFixture('topics', 'fog'),
  entryFixture('topics', 'tides'),
  entryFixture('roles', 'master'),
]);

describe('a file to fill in', () => {
  it('asks for what a lesson needs, says what a good answer looks like, and ends in its headings', () => {
    expect(starterText(library, 'lessons')).toBe(`---
# What to do, in the words a colleague would search for.
title: ""
# When ... do ... because ... Somebody with two minutes reads only this.
summary: ""
# Things that went well teach as much as things that went wrong.
# One of: success, failure, near-miss, mixed
outcome:
# The first one decides whose steward looks after this page.
# Some of: fog, tides
topics:
  -
---

## What happened

Facts in order. Name roles, not people.

## Do this next

What the next person should do, step by step.
`);
  });

  it('has no place in a list that may be left empty', () => {
    expect(starterText(library, 'reflections')).not.toMatch(/^(?:timeline|seeds):/m);
    expect(starterText(library, 'reflections')).toMatch(/^minutes:$/m);
  });

  it('names the folder where several fit or the values are many', () => {
    expect(starterText(library, 'paths')).toContain(
      '# Some of: a file name from lessons/, case-studies/, reflections/, practices/, articles/\nsteps:',
    );
    const many = Array.from({ length: 30 }, (_, index) => entryFixture('topics', `t${index}`));
    expect(starterText(libraryFixture(many), 'lessons')).toContain('# Some of: a file name from topics/\ntopics:');
  });

  it.each(pageCollections)('holds every field that %s must have', (collection) => {
    const text = starterText(library, collection);
    for (const [name, field] of Object.entries(collections[collection].schema.shape)) {
      if (!field.safeParse(undefined).success) expect(text).toMatch(new RegExp(`^${name}:`, 'm'));
    }
    for (const { text: heading, required } of collections[collection].headings) {
      expect(text.includes(`\n## ${heading}\n`)).toBe(required);
    }
  });
});

describe('the link to a new file', () => {
  it('opens GitHub with the text in it', () => {
    const repository = 'https://github.com/harbour/lantern.git';
    const file = newFile(portalFixture({ repository }), 'lessons', '---\n# a & b\n', null);
    expect(file?.host).toBe('GitHub');
    expect(file?.link).toMatch(/^https:\/\/github\.com\/harbour\/lantern\/new\/HEAD\/content\/lessons\?/);
    expect(new URL(String(file?.link)).searchParams.get('value')).toBe('---\n# a & b\n');
  });

  it('is not there without a repository, or at a host that nobody knows', () => {
    expect(newFile(portalFixture(), 'lessons', '', 'main')).toBeNull();
    expect(newFile(portalFixture({ repository: 'https://git.harbour.example/a/b' }), 'lessons', '', 'main')).toBeNull();
  });
});
