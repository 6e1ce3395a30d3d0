import { t } from './words';

const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

type Kind = 'heic' | 'avif' | 'dicom' | 'pdf' | 'tiff' | 'video' | 'svg' | 'damaged';

/** A drawing program may write a long comment first. */
const HEAD = 65_536;

/** What a file is by its first bytes, whatever its name says; null for anything else. */
export function kindOf(head: Uint8Array): Kind | null {
  const text = new TextDecoder('latin1').decode(head);
  const brand = text.slice(8, 12);
  if (text.slice(4, 8) === 'ftyp') {
    if (HEIC.includes(brand)) return 'heic';
    return brand.startsWith('avi') ? 'avif' : 'video';
  }
  if (text.slice(128, 132) === 'DICM') return 'dicom';
  if (text.startsWith('%PDF')) return 'pdf';
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'tiff';
  if (text.startsWith('\x1aE\xdf\xa3')) return 'video';
  // Formats that every browser reads: then the file itself is at fault.
  if (/^(\xff\xd8\xff|.PNG\r\n|GIF8|RIFF....WEBP)/s.test(text) || text === '') return 'damaged';
  return /<svg[\s>]/i.test(text) ? 'svg' : null;
}

/** Why a chosen file cannot be attached, and what helps. */
export async function whyUnreadable(file: Blob): Promise<string> {
  const kind = kindOf(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  return t(kind ? `unreadable.${kind}` : 'unreadable');
}
