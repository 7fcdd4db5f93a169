import { create } from 'zustand';
import { Problem } from '~/api/problem';
import { upload } from './upload';

export interface Uploaded {
  mediaId: string;
  name: string;
}

export interface Upload {
  key: string;
  file: File;
  /** 0 to 1 */
  progress: number;
  done: boolean;
  problem?: Problem | undefined;
  /** The file as the server knows it, once it has arrived; one that failed is sent anew. */
  arrived: () => Promise<Uploaded>;
  cancel: () => void;
}

/** The files of the messages that are being written, by channel: they go on arriving while one looks elsewhere (R-MSG-05). */
export const useUploadLists = create<{ byChannel: Readonly<Record<string, readonly Upload[]>> }>(() => ({
  byChannel: {},
}));

const NONE: readonly Upload[] = [];

export const uploadsOf = (channel: string): readonly Upload[] => useUploadLists.getState().byChannel[channel] ?? NONE;

function change(channel: string, to: (uploads: readonly Upload[]) => readonly Upload[]): void {
  useUploadLists.setState(({ byChannel }) => ({
    byChannel: { ...byChannel, [channel]: to(byChannel[channel] ?? NONE) },
  }));
}

export function beginUploads(channel: string, files: readonly File[]): void {
  const begun = files.map((file) => begin(channel, file));
  change(channel, (known) => [...known, ...begun]);
}

export function removeUpload(channel: string, key: string): void {
  uploadsOf(channel)
    .find((each) => each.key === key)
    ?.cancel();
  change(channel, (known) => known.filter((each) => each.key !== key));
}

/** Takes the files of a message that is sent now, wherever they are on their way; those that failed stay. */
export function takeUploads(channel: string): (() => Promise<Uploaded[]>) | null {
  const taken = uploadsOf(channel).filter(({ problem }) => !problem);
  change(channel, (known) => known.filter(({ problem }) => problem));
  return taken.length === 0 ? null : () => Promise.all(taken.map(({ arrived }) => arrived()));
}

function begin(channel: string, file: File): Upload {
  const key = crypto.randomUUID();
  const told = (part: Partial<Upload>) =>
    change(channel, (known) => known.map((each) => (each.key === key ? { ...each, ...part } : each)));
  let sent: ReturnType<typeof upload> | null = null;
  let coming: Promise<Uploaded> | null = null;
  const arrived = (): Promise<Uploaded> => {
    sent ??= upload(file, (progress) => told({ progress }));
    coming ??= sent.done.then(
      ({ id }) => {
        told({ progress: 1, done: true });
        return { mediaId: id, name: file.name };
      },
      (thrown) => {
        sent = null;
        coming = null;
        told({ problem: Problem.from(thrown) });
        throw thrown;
      },
    );
    return coming;
  };
  arrived().catch(() => undefined); // told already
  return { key, file, progress: 0, done: false, arrived, cancel: () => sent?.cancel() };
}
