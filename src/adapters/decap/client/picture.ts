import { fileName } from '../../../core/file-name.ts';

/** The longer side of a picture that is taken in, in pixels. */
const longest = 2000;

/**
 * Draws a picture anew, so that nothing of the file it came in is left: no place, no time, no name of the camera.
 * Photos become JPEG, everything else PNG.
 */
export async function withoutMetadata(file: File): Promise<File> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.86));
  if (!blob) throw new Error('This picture could not be read.');
  const name = fileName(file.name.replace(/\.[^.]*$/, '')) || 'picture';
  return new File([blob], `${name}.${type === 'image/jpeg' ? 'jpg' : 'png'}`, { type });
}

/** Lets the person choose a picture of this computer. Null when none was chosen or it cannot be read. */
export function choosePicture(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/webp,image/gif,image/avif';
  return new Promise((done) => {
    input.addEventListener('cancel', () => done(null));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (!file) return done(null);
      withoutMetadata(file).then(done, () => {
        window.alert('This file could not be read as a picture. PNG and JPEG always work.');
        done(null);
      });
    });
    input.click();
  });
}
