import { accessToken, onToken, renewToken } from '~/session/session';

const WAIT_MILLIS = 2500;

const workers = (): ServiceWorkerContainer | undefined =>
  'serviceWorker' in navigator ? navigator.serviceWorker : undefined;

/** Starts the worker that adds the token to pictures, and keeps it supplied; gives a way to stop supplying. */
export function startMediaWorker(): () => void {
  const container = workers();
  if (!container) return () => undefined;
  const hand = (token: string | null) => container.controller?.postMessage({ kind: 'token', token });
  const supply = () => void accessToken().then(hand);
  const asked = ({ data, ports }: MessageEvent) => {
    if (data?.kind !== 'token-wanted') return;
    void (data.renewed ? renewToken() : accessToken()).then((token) => ports[0]?.postMessage(token));
  };
  container.addEventListener('message', asked);
  container.addEventListener('controllerchange', supply);
  container.startMessages();
  void container.register('/media-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
  supply();
  const stopListening = onToken(hand);
  return () => {
    stopListening();
    hand(null);
    container.removeEventListener('message', asked);
    container.removeEventListener('controllerchange', supply);
  };
}

let control: Promise<boolean> | null = null;

/** Whether the worker answers for this page; a page that has just been opened for the first time waits for it a little. */
export function isSupplied(): Promise<boolean> {
  const container = workers();
  if (!container) return Promise.resolve(false);
  if (container.controller) return Promise.resolve(true);
  control ??= new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), WAIT_MILLIS);
    container.addEventListener(
      'controllerchange',
      () => {
        clearTimeout(timer);
        resolve(true);
      },
      { once: true },
    );
  }).finally(() => {
    control = null;
  });
  return control;
}
