import { useQuery } from '@tanstack/react-query';
import {
  type ClipboardEvent,
  type DragEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '~/api/types';
import { Uploads, useUploads } from '~/features/media';
import { channelPermissionsQuery } from '~/features/permissions';
import { usePlace } from '~/features/servers';
import { Icon } from '~/ui/Icon';
import { draft, keepDraft } from './drafts';
import { post } from './timelines';

const LONGEST = 2000;
const NEARLY = 200;

/** Writing a message: Enter sends, Shift and Enter begins a new line. */
export function Composer({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { server } = usePlace();
  const may = useQuery(channelPermissionsQuery(server.id, channel.id)).data;
  if (server.archived) return <Closed text={t('composer.archived')} />;
  if (may && !may.write) return <Closed text={t('composer.readOnly')} />;
  return <Writing channel={channel} mayAttach={may?.attach !== false} />;
}

function Closed({ text }: { text: string }) {
  return <p className="border-t border-line px-5 py-4 text-center text-muted">{text}</p>;
}

function Writing({ channel, mayAttach }: { channel: Channel; mayAttach: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => draft(channel.id));
  const [over, setOver] = useState(false);
  const uploads = useUploads();
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const hintId = useId();

  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches && !document.querySelector('dialog[open]'))
      field.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => keepDraft(channel.id, text), [channel.id, text]);

  const left = LONGEST - [...text.trim()].length;
  const hasContent = text.trim() !== '' || uploads.ready.length > 0;
  const canSend = hasContent && left >= 0 && !uploads.busy;

  function send(event?: FormEvent): void {
    event?.preventDefault();
    if (!canSend) return;
    post(channel.id, { content: text.trim(), attachments: uploads.ready });
    setText('');
    uploads.clear();
    field.current?.focus();
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  }

  function add(files: FileList | null, event?: { preventDefault(): void }): void {
    if (!mayAttach || !files || files.length === 0) return;
    event?.preventDefault();
    uploads.add([...files]);
  }

  return (
    <form
      className="relative px-2 pb-2 sm:px-4 sm:pb-4"
      onSubmit={send}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(mayAttach && event.dataTransfer.types.includes('Files'));
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      }}
    >
      <div
        className={`rounded-2xl border bg-raised focus-within:border-brand-text ${over ? 'border-brand-text' : 'border-strong-line'}`}
      >
        <Uploads uploads={uploads} />
        <div className="flex items-end gap-1 p-1">
          {mayAttach ? (
            <>
              <input
                ref={picker}
                type="file"
                multiple
                className="hidden"
                aria-label={t('composer.attach')}
                onChange={(event) => {
                  add(event.target.files);
                  event.target.value = '';
                }}
              />
              <button
                type="button"
                className="btn-icon size-11"
                aria-label={t('composer.attach')}
                title={t('composer.attach')}
                onClick={() => picker.current?.click()}
              >
                <Icon name="attach" />
              </button>
            </>
          ) : null}
          <textarea
            ref={field}
            rows={1}
            className="field-sizing-content max-h-[40dvh] min-h-11 w-full min-w-0 flex-1 resize-none bg-transparent px-2 py-2.5 outline-none"
            aria-label={t('composer.label', { channel: channel.name })}
            aria-describedby={left < NEARLY ? hintId : undefined}
            placeholder={over ? t('composer.drop') : t('composer.placeholder', { channel: `#${channel.name}` })}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={pressed}
            onPaste={(event: ClipboardEvent) => add(event.clipboardData.files, event)}
          />
          <button
            type="submit"
            className="grid size-11 shrink-0 place-items-center rounded-xl bg-brand text-on-brand transition-colors hover:bg-brand-hover disabled:bg-transparent disabled:text-muted"
            aria-label={t('composer.send')}
            title={t('composer.send')}
            disabled={!canSend}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
      <p
        id={hintId}
        className={`px-3 text-right text-sm ${left < 0 ? 'font-semibold text-danger' : 'text-muted'} ${left < NEARLY ? '' : 'hidden'}`}
      >
        {left < 0 ? t('composer.tooLong', { count: -left }) : t('composer.left', { count: left })}
      </p>
    </form>
  );
}
