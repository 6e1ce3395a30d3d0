/** The picture cannot be read by this browser. */
export class UnreadablePicture extends Error {}

const LONGEST = 1600;

/**
 * Draws a chosen picture anew, upright, at most 1600 pixels a side, as JPEG: place and device do not leave the phone,
 * and little is sent. The server does it again and trusts nothing of this.
 */
export async function redraw(file: Blob): Promise<{ jpeg: Blob; width: number; height: number }> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new UnreadablePicture();
  });
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new UnreadablePicture();
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.88));
  if (!jpeg) throw new UnreadablePicture();
  return { jpeg, width: canvas.width, height: canvas.height };
}
