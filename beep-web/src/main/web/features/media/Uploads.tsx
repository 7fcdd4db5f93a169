import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/Icon';
import { useProblemText } from '~/ui/problemText';
import type { Upload } from './uploads';
import type { UploadList } from './useUploads';

/** The files of the message being written, with how far each has come. */
export function Uploads({ uploads: { uploads, remove } }: { uploads: UploadList }) {
  const { t } = useTranslation();
  if (uploads.length === 0) return null;
  return (
    <ul aria-label={t('media.attached')} className="flex flex-col gap-1 border-b border-line p-2">
      {uploads.map((upload) => (
        <Row key={upload.key} upload={upload} onRemove={() => remove(upload.key)} />
      ))}
    </ul>
  );
}

function Row({ upload: { file, progress, done, problem }, onRemove }: { upload: Upload; onRemove: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const percent = Math.round(progress * 100);
  return (
    <li className="flex items-center gap-3 rounded-xl bg-sunken py-1 pr-1 pl-3">
      <span className="text-muted">
        <Icon name={file.type.startsWith('image/') ? 'image' : 'file'} size={18} />
      </span>
      <div className="min-w-0 flex-1">
        {problem ? (
          <p role="alert" className="text-sm text-danger">
            {t('media.failed', { name: file.name })} {text(problem)}
          </p>
        ) : (
          <p className="truncate text-sm">
            {done ? t('media.uploaded', { name: file.name }) : t('media.uploading', { name: file.name, percent })}
          </p>
        )}
        {done || problem ? null : (
          <progress className="h-1 w-full" max={100} value={percent} aria-label={file.name}>
            {percent} %
          </progress>
        )}
      </div>
      <button type="button" className="btn-icon" aria-label={t('media.remove', { name: file.name })} onClick={onRemove}>
        <Icon name="close" size={18} />
      </button>
    </li>
  );
}
