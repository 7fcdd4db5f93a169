import { Problem } from '~/api/problem';
import { accessToken } from '~/session/session';

/** Sends a file; fetch cannot tell the progress of what it sends, XMLHttpRequest can. */
export function upload(
  file: File,
  onProgress: (part: number) => void,
): { done: Promise<{ id: string }>; cancel: () => void } {
  const request = new XMLHttpRequest();
  let cancelled = false;
  const done = accessToken().then(
    (token) =>
      new Promise<{ id: string }>((resolve, reject) => {
        const answered = () => {
          const answer = new Response(request.responseText, {
            status: request.status,
            headers: { 'Retry-After': request.getResponseHeader('Retry-After') ?? '' },
          });
          if (answer.ok) resolve(JSON.parse(request.responseText));
          else Problem.of(answer).then(reject);
        };
        request.open('POST', '/api/media');
        if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
        request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
        request.onload = answered;
        request.onerror = () => reject(Problem.unreachable());
        request.onabort = () => reject(Problem.unreachable());
        const form = new FormData();
        form.append('file', file, file.name);
        if (cancelled) reject(Problem.unreachable());
        else request.send(form);
      }),
  );
  return {
    done,
    cancel: () => {
      cancelled = true;
      request.abort();
    },
  };
}
