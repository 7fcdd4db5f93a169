import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Server } from '~/api/types';
import { channelsQuery, textChannels } from '~/features/channels';
import { useSearchWish } from '~/features/search';
import { serversQuery, usePlace } from '~/features/servers';
import { Dialog } from '~/ui/Dialog';
import { Icon, type IconName } from '~/ui/Icon';

interface Choice {
  key: string;
  icon: IconName;
  name: string;
  where?: string;
  go: () => void;
}

const MOST = 12;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Going to a channel or server by typing a part of its name, or to the search. */
export function QuickSwitcher({ server, onClose }: { server: Server; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const choices = useChoices(server, text, onClose);
  const chosen = Math.min(at, choices.length - 1);
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((chosen + step + choices.length) % Math.max(choices.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choices[chosen]?.go();
    }
  };
  return (
    <Dialog title={t('switcher.title')} onClose={onClose}>
      <input
        dir="auto"
        data-autofocus
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={choices[chosen] ? `${id}-${chosen}` : undefined}
        aria-label={t('switcher.label')}
        placeholder={t('switcher.label')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={pressed}
      />
      <div id={id} role="listbox" aria-label={t('switcher.results')} className="mt-3 flex flex-col gap-0.5">
        {choices.map(({ key, icon, name, where, go }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="menu-item cursor-pointer aria-selected:bg-brand-soft aria-selected:text-brand-text"
            onClick={go}
            onMouseMove={() => setAt(index)}
          >
            <Icon name={icon} size={18} />
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {name}
            </span>
            {where ? (
              <span dir="auto" className="max-w-[40%] truncate text-sm text-muted">
                {where}
              </span>
            ) : null}
          </div>
        ))}
      </div>
      {choices.length === 0 ? <p className="p-3 text-muted">{t('switcher.none')}</p> : null}
    </Dialog>
  );
}

function useChoices(current: Server, text: string, onClose: () => void): Choice[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { showSide } = usePlace();
  const { data: servers = [] } = useQuery(serversQuery);
  const channels = useQueries({ queries: servers.map(({ id }) => channelsQuery(id)) });
  const wanted = plain(text.trim().replace(/^#/, ''));
  const choices: Choice[] = [];
  const ordered = servers.map((server, index) => ({ server, channels: channels[index]?.data ?? [] }));
  ordered.sort((one, other) => Number(other.server.id === current.id) - Number(one.server.id === current.id));
  for (const { server, channels: known } of ordered) {
    for (const channel of textChannels(known)) {
      choices.push({
        key: channel.id,
        icon: 'hash',
        name: channel.name,
        where: server.name,
        go: () => {
          onClose();
          void navigate({
            to: '/servers/$serverId/channels/$channelId',
            params: { serverId: server.id, channelId: channel.id },
          });
        },
      });
    }
    choices.push({
      key: server.id,
      icon: 'people',
      name: server.name,
      go: () => {
        onClose();
        void navigate({ to: '/servers/$serverId', params: { serverId: server.id } });
      },
    });
  }
  const found = choices.filter(({ name }) => plain(name).includes(wanted)).slice(0, MOST);
  if (wanted) {
    found.push({
      key: 'search',
      icon: 'search',
      name: t('switcher.search', { q: text.trim() }),
      go: () => {
        useSearchWish.setState({ q: text.trim() });
        showSide('search');
        onClose();
      },
    });
  }
  return found;
}
