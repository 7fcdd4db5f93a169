import { useTranslation } from 'react-i18next';
import { toast } from '~/ui/Toasts';
import { beginUploads, removeUpload, type Upload, uploadsOf, useUploadLists } from './uploads';

export interface UploadList {
  uploads: readonly Upload[];
  add: (files: File[]) => void;
  remove: (key: string) => void;
}

const LARGEST = 50 * 1024 * 1024;
const MOST = 10;

/** The files of the message that is being written in a channel. */
export function useUploads(channel: string): UploadList {
  const { t } = useTranslation();
  useUploadLists((lists) => lists.byChannel[channel]);

  function add(files: File[]): void {
    const fitting = files.filter((file) => {
      if (file.size > LARGEST) toast(t('media.tooLarge', { name: file.name }));
      return file.size <= LARGEST;
    });
    const room = MOST - uploadsOf(channel).length;
    if (fitting.length > room) toast(t('media.tooMany', { count: MOST }));
    beginUploads(channel, fitting.slice(0, Math.max(0, room)));
  }

  return { uploads: uploadsOf(channel), add, remove: (key) => removeUpload(channel, key) };
}
