import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '~/api/problem';
import { toast } from '~/ui/Toasts';
import { upload } from './upload';

export interface Upload {
  key: string;
  file: File;
  /** 0 to 1 */
  progress: number;
  mediaId?: string;
  problem?: Problem;
  cancel: () => void;
}

export interface UploadList {
  uploads: readonly Upload[];
  ready: { mediaId: string; name: string }[];
  busy: boolean;
  add: (files: File[]) => void;
  remove: (key: string) => void;
  clear: () => void;
}

const LARGEST = 50 * 1024 * 1024;
const MOST = 10;

/** The files of the message that is being written (R-MSG-05). */
export function useUploads(): UploadList {
  const { t } = useTranslation();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const latest = useRef(uploads);
  latest.current = uploads;
  useEffect(
    () => () => {
      for (const { cancel } of latest.current) cancel();
    },
    [],
  );

  const change = (key: string, part: Partial<Upload>) =>
    setUploads((known) => known.map((each) => (each.key === key ? { ...each, ...part } : each)));

  function begin(file: File): Upload {
    const key = crypto.randomUUID();
    const { done, cancel } = upload(file, (progress) => change(key, { progress }));
    done.then(
      ({ id }) => change(key, { progress: 1, mediaId: id }),
      (thrown) => change(key, { problem: Problem.from(thrown) }),
    );
    return { key, file, progress: 0, cancel };
  }

  function add(files: File[]): void {
    const fitting = files.filter((file) => {
      if (file.size > LARGEST) toast(t('media.tooLarge', { name: file.name }));
      return file.size <= LARGEST;
    });
    const room = MOST - latest.current.length;
    if (fitting.length > room) toast(t('media.tooMany', { count: MOST }));
    const begun = fitting.slice(0, Math.max(0, room)).map(begin);
    setUploads((known) => [...known, ...begun]);
  }

  return {
    uploads,
    ready: uploads.flatMap(({ mediaId, file }) => (mediaId ? [{ mediaId, name: file.name }] : [])),
    busy: uploads.some(({ mediaId, problem }) => !mediaId && !problem),
    add,
    remove: (key) => {
      latest.current.find((each) => each.key === key)?.cancel();
      setUploads((known) => known.filter((each) => each.key !== key));
    },
    clear: () => setUploads([]),
  };
}
