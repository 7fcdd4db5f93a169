import 'yet-another-react-lightbox/styles.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import YetAnotherLightbox, { type Slide } from 'yet-another-react-lightbox';
import Zoom from 'yet-another-react-lightbox/plugins/zoom';
import type { Media } from '~/api/message';
import { Showing } from '~/ui/Dialog';
import { Icon } from '~/ui/Icon';
import { toast } from '~/ui/Toasts';
import { download, release, sourceOf } from './sources';

/** Pixels of the screen for one of the picture. */
const MOST_ENLARGED = 4;

interface LightboxProps {
  pictures: readonly Media[];
  first: Media;
  onClose: () => void;
}

/** Pictures as large as the window: arrow keys go from one to the next, + and - zoom, Escape closes. */
export function Lightbox({ pictures, first, onClose }: LightboxProps) {
  const { t } = useTranslation();
  const slides = useSlides(pictures);
  const [index, setIndex] = useState(() => pictures.findIndex(({ id }) => id === first.id));
  const shown = pictures[index] ?? first;
  const isOnly = pictures.length === 1;
  const hidden = isOnly ? { buttonPrev: () => null, buttonNext: () => null } : {};
  const keep = () => void download(shown).catch(() => toast(t('media.downloadFailed', { name: shown.name })));
  return (
    <Showing label={t('media.shown', { name: shown.name })} onClose={onClose}>
      {(root) =>
        slides ? (
          <YetAnotherLightbox
            open
            close={onClose}
            index={index}
            on={{ view: ({ index: seen }) => setIndex(seen) }}
            slides={slides}
            plugins={[Zoom]}
            zoom={{ maxZoomPixelRatio: MOST_ENLARGED }}
            portal={{ root, container: { role: 'presentation', 'aria-modal': undefined, 'aria-label': undefined } }}
            carousel={{ finite: isOnly }}
            controller={{ closeOnEscape: false, closeOnBackdropClick: true, closeOnPullDown: true }}
            render={hidden}
            toolbar={{
              buttons: [
                <button
                  key="download"
                  type="button"
                  className="yarl__button"
                  title={t('media.download')}
                  aria-label={t('media.download')}
                  onClick={keep}
                >
                  <Icon name="down" size={28} />
                </button>,
                'close',
              ],
            }}
            labels={{
              Close: t('ui.close'),
              Next: t('media.next'),
              Previous: t('media.previous'),
              'Zoom in': t('media.zoomIn'),
              'Zoom out': t('media.zoomOut'),
              'Photo gallery': t('media.pictures'),
              Carousel: t('media.pictures'),
              Slide: t('media.picture'),
              '{index} of {total}': t('media.position', { index: '{index}', total: '{total}' }),
            }}
          />
        ) : null
      }
    </Showing>
  );
}

/** The pictures as the library wants them, once each has an address. */
function useSlides(pictures: readonly Media[]): Slide[] | null {
  const [sources, setSources] = useState<Readonly<Record<string, string>>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pictures of a message do not change while they are shown
  useEffect(() => {
    let gone = false;
    const found: string[] = [];
    for (const { id, url } of pictures) {
      sourceOf(url).then(
        (source) => {
          found.push(source);
          if (gone) release(source);
          else setSources((known) => ({ ...known, [id]: source }));
        },
        () => setSources((known) => ({ ...known, [id]: url })), // shown as one that cannot be loaded
      );
    }
    return () => {
      gone = true;
      found.forEach(release);
    };
  }, []);
  if (pictures.some(({ id }) => !(id in sources))) return null;
  return pictures.map(({ id, url, name, width, height }) => ({
    src: sources[id] ?? url,
    alt: name,
    ...(width && height ? { width, height } : {}),
  }));
}
