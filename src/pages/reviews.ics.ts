import type { APIRoute } from 'astro';
import { calendarFile } from '../adapters/calendar/calendar.ts';
import { appointmentsOf } from '../core/duties/appointments.ts';
import { absolute, getLibrary, today } from '../library.ts';

export const GET: APIRoute = async () => {
  const library = await getLibrary();
  const { host } = new URL(absolute('/'));
  const file = calendarFile({
    name: library.portal.name,
    appointments: appointmentsOf(library),
    builtOn: today,
    host,
    address: absolute,
  });
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
