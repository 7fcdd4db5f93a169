import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language } from '~/i18n/i18n';
import { logout } from '~/session/session';
import { useMe } from '~/session/useMe';
import { Avatar } from '~/ui/Avatar';
import { useMenuContainer } from '~/ui/Dialog';
import { Icon } from '~/ui/Icon';
import { chooseTheme, type Theme, theme } from './theme';

/** One's own menu: language, appearance, the way out. */
export function UserMenu() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [chosen, setChosen] = useState<Theme>(theme);
  const themes: [Theme, string][] = [
    ['system', t('menu.system')],
    ['light', t('menu.light')],
    ['dark', t('menu.dark')],
  ];
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="grid size-12 place-items-center rounded-2xl"
        aria-label={`${t('menu.open')}: ${me.displayName}`}
      >
        <Avatar id={me.id} name={me.displayName} size={40} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={useMenuContainer()}>
        <DropdownMenu.Content className="menu" side="top" align="start" sideOffset={8} collisionPadding={8}>
          <DropdownMenu.Label className="px-3 py-2">
            <span className="block font-bold">{me.displayName}</span>
            <span className="block text-sm text-muted">@{me.username}</span>
          </DropdownMenu.Label>
          <DropdownMenu.Separator className="my-1 border-t border-line" />
          <DropdownMenu.Label className="px-3 pt-1 text-sm text-muted">{t('menu.language')}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={i18n.language}
            onValueChange={(wanted) => void chooseLanguage(wanted as Language)}
          >
            <Choice value="en" label="English" />
            <Choice value="fr" label="Français" />
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Label className="px-3 pt-2 text-sm text-muted">{t('menu.theme')}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={chosen}
            onValueChange={(wanted) => {
              chooseTheme(wanted as Theme);
              setChosen(wanted as Theme);
            }}
          >
            {themes.map(([value, label]) => (
              <Choice key={value} value={value} label={label} />
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="my-1 border-t border-line" />
          <DropdownMenu.Item className="menu-item" onSelect={() => void logout()}>
            <Icon name="leave" size={18} />
            {t('menu.logOut')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Choice({ value, label }: { value: string; label: string }) {
  return (
    <DropdownMenu.RadioItem value={value} className="menu-item" onSelect={(event) => event.preventDefault()}>
      <span className="w-5">
        <DropdownMenu.ItemIndicator>
          <Icon name="check" size={18} />
        </DropdownMenu.ItemIndicator>
      </span>
      {label}
    </DropdownMenu.RadioItem>
  );
}
