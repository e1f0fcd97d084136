import { pageCollections, type CollectionName, type PageCollection } from '../schema/index.ts';

/** Collections whose entries have an address of their own; terms are places on one page, signals stand on their entry's. */
export const addressedCollections = [...pageCollections, 'roles', 'topics'] as const;
export type AddressedCollection = PageCollection | 'roles' | 'topics';

export const isPage = (collection: CollectionName): collection is AddressedCollection =>
  (addressedCollections as readonly string[]).includes(collection);
