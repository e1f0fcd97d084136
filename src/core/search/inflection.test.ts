import { describe, expect, it } from 'vitest';
import { plainFormsOf } from './inflection.ts';

describe('the plain forms of a word', () => {
  it.each([
    ['checklists', 'checklist'],
    ['studies', 'study'],
    ['carried', 'carry'],
    ['stopped', 'stop'],
    ['planning', 'plan'],
    ['dosing', 'dose'],
    ['doses', 'dose'],
    ['reminders', 'remind'],
    ['quickly', 'quick'],
  ])('%s may be a form of %s', (word, plain) => {
    expect(plainFormsOf(word)).toContain(plain);
  });

  it.each(['checklist', 'loss', 'bed', 'as', 'ring'])('%s is plain already', (word) => {
    expect(plainFormsOf(word)).toEqual([]);
  });
});
