import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authorizedFetch } from '~/api/client';
import type { Media } from '~/api/message';
import { Problem } from '~/api/problem';
import { region } from '~/i18n/i18n';
import { Icon } from '~/ui/Icon';
import { size } from '~/ui/size';
import { toast } from '~/ui/Toasts';
import { isSupplied } from './mediaWorker';

const WIDEST = 400;
const HIGHEST = 320;

/** A message's files: pictures as pictures, others as a row to download. */
export function Attachments({ media }: { media: readonly Media[] }) {
  if (media.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-2">
      {media.map((each) => (
        <li key={each.id} className="max-w-full">
          {isPicture(each) ? <Picture media={each} /> : <FileRow media={each} />}
        </li>
      ))}
    </ul>
  );
}

const isPicture = ({ contentType }: Media) => /^image\/(?:png|jpeg|gif|webp|avif)$/.test(contentType);

function Picture({ media }: { media: Media }) {
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
      onClick={() => source && window.open(source, '_blank', 'noopener')}
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

/** An address that an image can load: the real one where the worker adds the token, else a copy in memory. */
function useSource(url: string, onFailed: () => void): string | undefined {
  const [source, setSource] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per address
  useEffect(() => {
    let copy: string | undefined;
    let gone = false;
    const load = async () => {
      if (await isSupplied()) {
        if (!gone) setSource(url);
        return;
      }
      copy = await copyOf(url);
      if (gone) URL.revokeObjectURL(copy);
      else setSource(copy);
    };
    load().catch(onFailed);
    return () => {
      gone = true;
      if (copy) URL.revokeObjectURL(copy);
    };
  }, [url]);
  return source;
}

async function copyOf(url: string): Promise<string> {
  const answer = await authorizedFetch(new Request(new URL(url, location.origin)));
  if (!answer.ok) throw await Problem.of(answer);
  return URL.createObjectURL(await answer.blob());
}

function FileRow({ media, note }: { media: Media; note?: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const copy = await copyOf(media.url);
      const anchor = Object.assign(document.createElement('a'), { href: copy, download: media.name });
      anchor.click();
      setTimeout(() => URL.revokeObjectURL(copy), 60_000);
    } catch {
      toast(t('media.downloadFailed', { name: media.name }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      disabled={busy}
      className="flex max-w-full items-center gap-3 rounded-xl border border-line bg-raised px-3 py-2 text-left hover:border-strong-line"
      onClick={() => void download()}
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-xl bg-brand-soft text-brand-text">
        <Icon name="file" />
      </span>
      <span className="min-w-0">
        <span className="sr-only">{t('media.download')} </span>
        <span className="block truncate font-medium">{media.name}</span>
        <span className="block text-sm text-muted">
          {busy ? t('media.downloading') : (note ?? size(media.size, region()))}
        </span>
      </span>
    </button>
  );
}
