import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarFile } from '../../../adapters/calendar/calendar.ts';
import { appointmentsOf } from '../../../core/duties/appointments.ts';
import { entriesIn, find } from '../../../core/library.ts';
import { absolute, getLibrary, today } from '../../../library.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  entriesIn(await getLibrary(), 'roles').map(({ id }) => ({ params: { id } }));

/** What falls to one role. */
export const GET: APIRoute = async ({ params }) => {
  const library = await getLibrary();
  const id = params['id'] ?? '';
  const file = calendarFile({
    name: `${library.portal.name}: ${find(library, 'roles', id)?.data.name ?? id}`,
    appointments: appointmentsOf(library).filter(({ role }) => role === id),
    builtOn: today,
    host: new URL(absolute('/')).host,
    address: absolute,
  });
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
