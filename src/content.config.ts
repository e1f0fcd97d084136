import { defineCollection } from 'astro:content';
import { libraryLoader } from './adapters/files/loader.ts';

// One store for the whole library: its entries were validated by validation, so Astro is given no second schema.
export const collections = { library: defineCollection({ loader: libraryLoader() }) };
