import { useEffect, useState } from 'react';
import { authorizedFetch } from '~/api/client';
import type { Media } from '~/api/message';
import { Problem } from '~/api/problem';
import { isSupplied } from './mediaWorker';

const KEPT_MILLIS = 60_000;

/** An address that an image can load: the real one where the worker adds the token, else a copy in memory. */
export async function sourceOf(url: string): Promise<string> {
  return (await isSupplied()) ? url : copyOf(url);
}

/** Gives the copy's memory back, if it was one. */
export const release = (source: string): void => {
  if (source.startsWith('blob:')) URL.revokeObjectURL(source);
};

export function useSource(url: string, onFailed: () => void): string | undefined {
  const [source, setSource] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per address
  useEffect(() => {
    let found: string | undefined;
    let gone = false;
    sourceOf(url).then((each) => {
      found = each;
      if (gone) release(each);
      else setSource(each);
    }, onFailed);
    return () => {
      gone = true;
      if (found) release(found);
    };
  }, [url]);
  return source;
}

/** Hands a file to the browser, which keeps it under its own name. */
export async function download({ url, name }: Pick<Media, 'url' | 'name'>): Promise<void> {
  const copy = await copyOf(url);
  Object.assign(document.createElement('a'), { href: copy, download: name }).click();
  setTimeout(() => release(copy), KEPT_MILLIS);
}

async function copyOf(url: string): Promise<string> {
  const answer = await authorizedFetch(new Request(new URL(url, location.origin)));
  if (!answer.ok) throw await Problem.of(answer);
  return URL.createObjectURL(await answer.blob());
}
