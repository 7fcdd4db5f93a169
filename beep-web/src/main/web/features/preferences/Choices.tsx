import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language } from '~/i18n/i18n';
import { chooseTheme, type Theme, theme } from './theme';

/** Language and appearance for visitors, who have no menu. */
export function Choices() {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState(theme);
  const select = 'input w-auto text-sm';
  return (
    <div className="flex flex-wrap justify-center gap-2">
      <select
        aria-label={t('menu.language')}
        className={select}
        value={i18n.language}
        onChange={(event) => void chooseLanguage(event.target.value as Language)}
      >
        <option value="en">English</option>
        <option value="fr">Français</option>
      </select>
      <select
        aria-label={t('menu.theme')}
        className={select}
        value={chosen}
        onChange={(event) => {
          const wanted = event.target.value as Theme;
          chooseTheme(wanted);
          setChosen(wanted);
        }}
      >
        <option value="system">{t('menu.system')}</option>
        <option value="light">{t('menu.light')}</option>
        <option value="dark">{t('menu.dark')}</option>
      </select>
    </div>
  );
}
