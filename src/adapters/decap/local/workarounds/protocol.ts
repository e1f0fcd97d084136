/**
 * Seen in decap-cms 3.16.3.
 * Leans on: what the backend for a local server sends and expects, which no documentation of Decap describes.
 * Mends: Decap's own server knows nothing of this library: no checks, no pages, no comparison before it writes.
 * Without it: on this machine nothing can be opened, saved or published in the editor.
 */
import { z } from 'zod';

const params = <T extends z.core.$ZodLooseShape>(shape: T) => z.object(shape);
const word = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[\p{L}\p{N}._-]+$/u);
const draft = { collection: word, slug: word };
const path = z.string();
const message = z.object({ commitMessage: z.string().max(2_000) });
const asset = z.object({ path, content: z.base64(), encoding: z.literal('base64') });
const page = z.object({ from: z.int().min(0), most: z.int().min(1) });
const file = z.object({ slug: word, path, raw: z.string(), newPath: path.optional() });
const action = <const N extends string, P extends z.ZodType>(name: N, schema: P) =>
  z.object({ action: z.literal(name), params: schema });

/**
 * The requests of the editor. `info` is the one by which programs ask whether somebody is there. `page` is ours: how many
 * entries of a folder to give, and how many to pass over (client/workarounds/list-pages.ts).
 */
export const request = z.discriminatedUnion('action', [
  action('info', z.unknown()),
  action('entriesByFolder', params({ folder: path, extension: word, depth: z.number(), page: page.optional() })),
  action('entriesByFiles', params({ files: z.array(z.object({ path, label: z.string().optional() })) })),
  action('getEntry', params({ path })),
  action('unpublishedEntries', z.unknown()),
  action('unpublishedEntry', params({ id: z.string().optional(), collection: word.optional(), slug: word.optional() })),
  action('unpublishedEntryDataFile', params({ ...draft, path })),
  action('unpublishedEntryMediaFile', params({ ...draft, path })),
  action('deleteUnpublishedEntry', params(draft)),
  action(
    'persistEntry',
    params({
      dataFiles: z.array(file).min(1),
      assets: z.array(asset),
      options: message.extend({
        collectionName: word.optional(),
        useWorkflow: z.boolean().optional(),
        status: z.string().optional(),
      }),
    }),
  ),
  action(
    'updateUnpublishedEntryStatus',
    params({ ...draft, newStatus: z.enum(['draft', 'pending_review', 'pending_publish']) }),
  ),
  action('publishUnpublishedEntry', params(draft)),
  action('getMedia', params({ mediaFolder: path })),
  action('getMediaFile', params({ path })),
  action('persistMedia', params({ asset, options: message })),
  action('deleteFiles', params({ paths: z.array(path), options: message })),
  action('getDeployPreview', z.unknown()),
]);

export type EditorRequest = z.output<typeof request>;
