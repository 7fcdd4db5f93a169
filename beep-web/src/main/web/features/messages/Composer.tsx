import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '~/api/types';
import { takeUploads, Uploads, useUploads } from '~/features/media';
import { channelPermissionsQuery } from '~/features/permissions';
import { usePlace } from '~/features/servers';
import { Icon } from '~/ui/Icon';
import { hasFinePointer } from '~/ui/media';
import { useBelowToasts } from '~/ui/Toasts';
import { draft, keepDraft } from './drafts';
import { post } from './outbox';
import { scrolls } from './scrolling';
import { useDropZone } from './useDropZone';
import { WaitingLine } from './WaitingLine';
import { beginsToWrite, pastedFiles, sends } from './writing';

const LONGEST = 2000;
const NEARLY = 200;

/** Writing a message: Enter sends, Shift and Enter begins a new line; with fingers the button sends. */
export function Composer({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { server } = usePlace();
  const may = useQuery(channelPermissionsQuery(server.id, channel.id)).data;
  if (server.archived) return <Closed text={t('composer.archived')} />;
  if (may && !may.write) return <Closed text={t('composer.readOnly')} />;
  return <Writing channel={channel} mayAttach={may?.attach !== false} />;
}

function Closed({ text }: { text: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useBelowToasts(line);
  return (
    <p ref={line} className="border-t border-line px-5 py-4 text-center text-muted">
      {text}
    </p>
  );
}

function Writing({ channel, mayAttach }: { channel: Channel; mayAttach: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(() => draft(channel.id));
  const uploads = useUploads(channel.id);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const over = useDropZone(mayAttach, uploads.add);
  useBelowToasts(form);

  useEffect(() => {
    if (hasFinePointer() && !document.querySelector('dialog[open]')) field.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const typed = (event: globalThis.KeyboardEvent) => {
      if (beginsToWrite(event) && !document.querySelector('dialog[open], [role=menu]')) field.current?.focus();
    };
    addEventListener('keydown', typed);
    return () => removeEventListener('keydown', typed);
  }, []);
  useEffect(() => keepDraft(channel.id, text), [channel.id, text]);

  const left = LONGEST - [...text.trim()].length;
  const hasContent = text.trim() !== '' || uploads.uploads.some(({ problem }) => !problem);
  const canSend = hasContent && left >= 0;

  function send(event?: FormEvent): void {
    event?.preventDefault();
    if (!canSend) return;
    post(channel.id, { content: text.trim(), files: takeUploads(channel.id) });
    setText('');
    void navigate({ to: '.', search: {}, replace: true });
    field.current?.focus();
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (sends(event, hasFinePointer())) {
      event.preventDefault();
      send();
    } else if (scrolls(event, text)) {
      event.preventDefault();
    }
  }

  function pasted(event: ClipboardEvent): void {
    const files = mayAttach ? pastedFiles(event.clipboardData) : [];
    if (files.length === 0) return;
    event.preventDefault();
    uploads.add(files);
  }

  return (
    <form ref={form} className="relative px-2 pb-2 sm:px-4 sm:pb-4" onSubmit={send}>
      <WaitingLine channel={channel.id} />
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
                  uploads.add([...(event.target.files ?? [])]);
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
            dir="auto"
            aria-label={t('composer.label', { channel: channel.name })}
            aria-describedby={left < NEARLY ? hintId : undefined}
            placeholder={over ? t('composer.drop') : t('composer.placeholder', { channel: `#${channel.name}` })}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={pressed}
            onPaste={pasted}
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
