import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Media } from '~/api/message';
import { region } from '~/i18n/i18n';
import { Guarded } from '~/ui/Guarded';
import { Icon } from '~/ui/Icon';
import { size } from '~/ui/size';
import { toast } from '~/ui/Toasts';
import { download, useSource } from './sources';

const WIDEST = 400;
const HIGHEST = 320;

const Lightbox = lazy(() => import('./Lightbox').then((module) => ({ default: module.Lightbox })));

/** A message's files: pictures as pictures, which open large, others as a row to download. */
export function Attachments({ media }: { media: readonly Media[] }) {
  const [shown, setShown] = useState<Media | null>(null);
  if (media.length === 0) return null;
  return (
    <>
      <ul className="mt-1 flex flex-wrap gap-2">
        {media.map((each) => (
          <li key={each.id} className="max-w-full">
            {isPicture(each) ? <Picture media={each} onShow={() => setShown(each)} /> : <FileRow media={each} />}
          </li>
        ))}
      </ul>
      {shown ? (
        <Guarded of={shown.id} instead={null}>
          <Suspense>
            <Lightbox pictures={media.filter(isPicture)} first={shown} onClose={() => setShown(null)} />
          </Suspense>
        </Guarded>
      ) : null}
    </>
  );
}

const isPicture = ({ contentType }: Media) => /^image\/(?:png|jpeg|gif|webp|avif)$/.test(contentType);

function Picture({ media, onShow }: { media: Media; onShow: () => void }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const source = useSource(media.url, () => setFailed(true));
  if (failed) return <FileRow media={media} note={t('media.unavailable')} />;
  const [width, height] = fitted(media.width ?? WIDEST, media.height ?? HIGHEST);
  return (
    <button
      type="button"
      aria-label={t('media.show', { name: media.name })}
      className="block max-w-full overflow-hidden rounded-xl border border-line bg-sunken"
      aria-haspopup="dialog"
      onClick={onShow}
    >
      <img
        src={source}
        alt={media.name}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
        className="block h-auto max-w-full"
        style={{ aspectRatio: `${width} / ${height}` }}
        onError={() => source && setFailed(true)}
      />
    </button>
  );
}

/** The size that a picture is shown in: known before it is there, so that nothing jumps. */
function fitted(width: number, height: number): [number, number] {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

function FileRow({ media, note }: { media: Media; note?: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const fetched = async () => {
    setBusy(true);
    await download(media).catch(() => toast(t('media.downloadFailed', { name: media.name })));
    setBusy(false);
  };
  return (
    <button
      type="button"
      disabled={busy}
      className="flex max-w-full items-center gap-3 rounded-xl border border-line bg-raised px-3 py-2 text-left hover:border-strong-line"
      onClick={() => void fetched()}
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-xl bg-brand-soft text-brand-text">
        <Icon name="file" />
      </span>
      <span className="min-w-0">
        <span className="sr-only">{t('media.download')} </span>
        <span dir="auto" className="block truncate font-medium">
          {media.name}
        </span>
        <span className="block text-sm text-muted">
          {busy ? t('media.downloading') : (note ?? size(media.size, region()))}
        </span>
      </span>
    </button>
  );
}
