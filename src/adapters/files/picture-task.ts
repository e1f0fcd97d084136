/** The widest a picture is served, in pixels; twice the reading column. */
export const widest = 1200;

/** Pixels a picture may have, all its frames together. */
export const mostPixels = 40_000_000;

/** Size of a picture as it will be served. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
}

/** Why a picture cannot be shown. */
export type PictureRefusal =
  | { readonly refused: 'other-format' | 'damaged' | 'limits' }
  | { readonly refused: 'pixels'; readonly width: number; readonly height: number; readonly frames: number };

/** What the child is asked for. */
export interface PictureTask {
  readonly wanted: 'facts' | 'published' | 'without-notes';
  readonly bytes: Uint8Array;
}

export type PictureAnswer = PictureFacts | { readonly bytes: Uint8Array<ArrayBuffer> } | PictureRefusal;

/** What is wrong and what to do, in words. */
export function pictureWords(refusal: PictureRefusal): { readonly message: string; readonly help: string } {
  switch (refusal.refused) {
    case 'other-format':
      return {
        message: 'This file is not the picture that its name says.',
        help: 'Open it in a picture program and save it again as PNG or JPEG.',
      };
    case 'damaged':
      return {
        message: 'This picture is damaged, or breaks off.',
        help: 'Open it in a picture program and save it again as PNG or JPEG.',
      };
    case 'pixels':
      return {
        message: `This picture has ${refusal.frames > 1 ? `${refusal.frames} frames of ` : ''}${refusal.width} x ${refusal.height} pixels, which is too many.`,
        help: `Make it smaller in a picture program: ${widest} pixels wide is what readers see, ${mostPixels / 1e6} million pixels is the most.`,
      };
    case 'limits':
      return {
        message: 'This picture takes more time or memory to open than one may.',
        help: `Open it in a picture program and save it again, ${widest} pixels wide.`,
      };
  }
}
