import { browserStorage } from '~/session/storage';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'beep.theme';

export function theme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

export function chooseTheme(wanted: Theme): void {
  if (wanted === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
  if (wanted === 'system') browserStorage.removeItem(KEY);
  else browserStorage.setItem(KEY, wanted);
}
