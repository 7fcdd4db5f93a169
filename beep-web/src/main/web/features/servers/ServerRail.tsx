import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UserMenu } from '~/features/profile';
import { Avatar } from '~/ui/Avatar';
import { moveFocus } from '~/ui/focus';
import { Icon } from '~/ui/Icon';
import { serversQuery } from './queries';

const AddServerDialog = lazy(() => import('./AddServerDialog').then((module) => ({ default: module.AddServerDialog })));

/** The person's servers, a way to add one, and their own menu. */
export function ServerRail({ current }: { current: string }) {
  const { t } = useTranslation();
  const { data: servers = [] } = useQuery(serversQuery);
  const [adding, setAdding] = useState(false);
  return (
    <div className="flex w-16 shrink-0 flex-col items-center gap-2 py-1">
      <nav aria-label={t('servers.list')} className="min-h-0 flex-1 overflow-y-auto">
        <ul className="flex flex-col items-center gap-2 p-1" onKeyDown={moveFocus}>
          {servers.map(({ id, name }) => (
            <li key={id} className="relative">
              {id === current ? (
                <span aria-hidden="true" className="absolute inset-y-2 -left-1.5 w-1 rounded-full bg-brand-text" />
              ) : null}
              <Link
                to="/servers/$serverId"
                params={{ serverId: id }}
                data-item
                aria-label={name}
                aria-current={id === current ? 'page' : undefined}
                title={name}
                className="grid size-12 place-items-center rounded-2xl"
              >
                <Avatar id={id} name={name} size={46} square />
              </Link>
            </li>
          ))}
          <li>
            <button
              type="button"
              data-item
              aria-label={t('servers.add')}
              title={t('servers.add')}
              className="grid size-12 place-items-center rounded-2xl border border-dashed border-strong-line text-muted transition-colors hover:bg-sunken hover:text-text"
              onClick={() => setAdding(true)}
            >
              <Icon name="plus" size={22} />
            </button>
          </li>
        </ul>
      </nav>
      <UserMenu />
      <Suspense>{adding ? <AddServerDialog onClose={() => setAdding(false)} /> : null}</Suspense>
    </div>
  );
}
