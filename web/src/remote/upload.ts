import { Problem, readProblem, Unreachable } from '../lib/problem';

/** Uploads a PDF as the deck of a talk. */
export const uploadDeck = (conference: string, session: string, file: Blob, onProgress: (part: number) => void): Promise<void> =>
  uploadPdf(`/api/v1/conferences/${encodeURIComponent(conference)}/sessions/${session}/deck`, file, onProgress);

/**
 * Puts a PDF at an address; `onProgress` is told the part that is sent, 0 to 1. Not `fetch`, which cannot
 * tell how far an upload has come.
 *
 * @throws Problem when the server refuses it
 * @throws Unreachable when the connection broke off
 */
export function uploadPdf(address: string, file: Blob, onProgress: (part: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('content-type', 'application/pdf');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(new Unreachable());
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else void refusal(request).then(reject);
    };
    request.send(file);
  });
}

/** The same reading of a refusal as everywhere else. */
function refusal(request: XMLHttpRequest): Promise<Problem> {
  return readProblem(new Response(request.responseText, { status: request.status || 500, statusText: request.statusText }));
}

const MOST_BYTES = 100 * 2 ** 20;

/** What is wrong with a file can be said before it travels. */
export function obstacle(file: File): 'not-pdf' | 'too-large' | null {
  if (file.type !== 'application/pdf' && !file.name.toLowerCase().endsWith('.pdf')) return 'not-pdf';
  return file.size > MOST_BYTES ? 'too-large' : null;
}
