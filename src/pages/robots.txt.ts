import type { APIRoute } from 'astro';
import { robotsText } from '../adapters/feeds/robots.ts';
import { absolute } from '../library.ts';

export const GET: APIRoute = () => new Response(robotsText({ absolute }));
