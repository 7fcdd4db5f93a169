import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, type Theme, theme } from '~/features/preferences';
import { chooseLanguage, type Language } from '~/i18n/i18n';
import { logout } from '~/session/session';
import { Avatar } from '~/ui/Avatar';
import { Menu } from '~/ui/Menu';
import { useMe } from './useMe';

/** One's own menu: language, appearance, the way out. */
export function UserMenu() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [chosen, setChosen] = useState<Theme>(theme);
  const choose = (wanted: string) => {
    chooseTheme(wanted as Theme);
    setChosen(wanted as Theme);
  };
  return (
    <Menu
      label={`${t('menu.open')}: ${me.displayName}`}
      className="grid size-12 place-items-center rounded-2xl"
      side="top"
      entries={[
        { kind: 'title', name: me.displayName, detail: `@${me.username}` },
        {
          kind: 'choice',
          label: t('menu.language'),
          value: i18n.language,
          options: [
            ['en', 'English'],
            ['fr', 'Français'],
          ],
          onChoose: (wanted) => void chooseLanguage(wanted as Language),
        },
        {
          kind: 'choice',
          label: t('menu.theme'),
          value: chosen,
          options: [
            ['system', t('menu.system')],
            ['light', t('menu.light')],
            ['dark', t('menu.dark')],
          ],
          onChoose: choose,
        },
        { kind: 'action', icon: 'leave', label: t('menu.logOut'), onSelect: () => void logout() },
      ]}
    >
      <Avatar id={me.id} name={me.displayName} size={40} />
    </Menu>
  );
}
