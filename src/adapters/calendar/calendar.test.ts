import { describe, expect, it } from 'vitest';
import { appointmentsOf } from '../../core/duties/appointments.ts';
import { entryFixture, libraryFixture } from '../../core/library.fixture.ts';
import { calendarFile } from './calendar.ts';

const action = (fields: object) => ({
  text: 'Buy a horn',
  strength: 'stronger',
  owner: 'mate',
  status: 'open',
  due: '2026-12-01',
  ...fields,
});
const retired = { on: '2026-01-01', reason: 'r' };
const library = libraryFixture([
  entryFixture('roles', 'master'),
  entryFixture('roles', 'mate'),
  entryFixture('topics', 'fog', { steward: 'master' }),
  entryFixture('lessons', 'horn', {
    title: 'Sound the horn, always; twice',
    reviewedOn: '2026-01-15',
    actions: [action({ status: 'done', proof: 'p' }), action({})],
  }),
  entryFixture('lessons', 'old', { reviewedOn: '2026-01-15', retired, actions: [action({})] }),
  entryFixture('practices', 'watch', {
    changes: [{ on: '2026-08-31', lesson: 'horn', was: 'a', now: 'b', kind: 'start' }],
  }),
  entryFixture('reflections', 'ahead', {
    heldOn: undefined,
    minutes: undefined,
    plannedFor: '2026-11-30',
    facilitator: 'mate',
  }),
  entryFixture('reflections', 'held-early', { heldOn: '2026-11-20', minutes: 30, plannedFor: '2026-12-24' }),
]);
const appointments = appointmentsOf(library);

describe('what comes up', () => {
  it('is planned reflections, open actions, reviews and effect checks of what is live, with whom it falls to', () => {
    expect(appointments.map(({ day, title, role, path }) => [day, title, role, path])).toEqual([
      ['2026-11-30', 'Reflection: A look back', 'mate', '/reflections/ahead/'],
      ['2026-12-01', 'Action due: Buy a horn', 'mate', '/lessons/horn/'],
      ['2027-01-15', 'Review: Sound the horn, always; twice', 'master', '/lessons/horn/'],
      ['2027-02-28', 'Check the effect: Sound the horn, always; twice', 'master', '/lessons/horn/'],
    ]);
  });
});

describe('the calendar', () => {
  const file = calendarFile({
    name: 'Lantern',
    appointments,
    builtOn: '2026-11-23',
    host: 'lantern.example',
    address: (path) => `https://lantern.example${path}`,
  });

  it('holds each as a whole day with an address, and an id that stays', () => {
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(file).toContain('UID:review-lessons-horn@lantern.example\r\n');
    expect(file).toContain('DTSTART;VALUE=DATE:20270115\r\n');
    expect(file).toContain('URL;VALUE=URI:https://lantern.example/lessons/horn/\r\n');
  });
  it('keeps nobody busy for a day', () => {
    expect(file.match(/TRANSP:TRANSPARENT\r\n/g)).toHaveLength(4);
  });
  it('writes commas and semicolons so that calendars read them', () =>
    expect(file).toContain('SUMMARY:Review: Sound the horn\\, always\\; twice\r\n'));
  it('is the same for the same content and day', () => {
    expect(
      calendarFile({
        name: 'Lantern',
        appointments,
        builtOn: '2026-11-23',
        host: 'lantern.example',
        address: (path) => `https://lantern.example${path}`,
      }),
    ).toBe(file);
  });
  it('cannot be broken by a title', () => {
    const [first] = appointments;
    const hostile = first ? [{ ...first, title: 'x\r\nEND:VCALENDAR\r\nBEGIN:VEVENT' }] : [];
    const broken = calendarFile({
      name: 'Lantern',
      appointments: hostile,
      builtOn: '2026-11-23',
      host: 'lantern.example',
      address: (path) => path,
    });
    expect(broken.match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });
});
