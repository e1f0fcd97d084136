import { startSearch } from './search-page.ts';

const page = document.querySelector<HTMLElement>('.search');
if (page) await startSearch(page);
