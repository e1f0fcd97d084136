import ical, { ICalEventTransparency } from 'ical-generator';
import type { Appointment } from '../../core/duties/appointments.ts';

export interface CalendarInput {
  readonly name: string;
  readonly appointments: readonly Appointment[];
  /** ISO day of the build: all that changes a calendar is a new build. */
  readonly builtOn: string;
  /** Host of the site; makes ids that are unique in the world. */
  readonly host: string;
  /** Makes a full address of a path below the base. */
  readonly address: (path: string) => string;
}

/** Appointments as an iCalendar file: whole days without a zone. */
export function calendarFile({ name, appointments, builtOn, host, address }: CalendarInput): string {
  const calendar = ical({ name, prodId: { company: 'Hindsight', product: 'portal', language: 'EN' } });
  for (const { uid, day, title, path } of appointments) {
    calendar.createEvent({
      id: `${uid}@${host}`,
      start: day,
      allDay: true,
      stamp: `${builtOn}T00:00:00Z`,
      summary: title,
      url: address(path),
      // Something to remember fills nobody's day: whoever subscribes stays free to be invited.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
