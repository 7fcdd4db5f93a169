import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { browserStorage } from '~/session/storage';
import { en } from './en';
import type { problems } from './en/problems';
import { isolated } from './isolated';

export type Language = 'en' | 'fr';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en; problems: typeof problems };
  }
}

const KEY = 'beep.language';

/** The page's language was chosen before the first paint (`first.js`). */
export const language = (): Language => (document.documentElement.lang === 'fr' ? 'fr' : 'en');

/** The language with the person's own region, where they have one: for dates, numbers and order. */
export const region = (): string =>
  navigator.languages.find((each) => each.startsWith(language()) && isKnown(each)) ?? language();

/** Some browsers tell names of languages, such as `en-US@posix`, that their own formats refuse. */
function isKnown(name: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
  } catch {
    return false;
  }
}

async function load(wanted: Language): Promise<void> {
  if (wanted === 'fr' && !i18next.hasResourceBundle('fr', 'translation')) {
    i18next.addResourceBundle('fr', 'translation', (await import('./fr')).fr);
  }
}

const problemTexts = {
  en: () => import('./en/problems'),
  fr: () => import('./fr/problems'),
};

export const hasProblemTexts = (wanted: string = i18next.language): boolean =>
  i18next.hasResourceBundle(wanted, 'problems');

/** The sentences about problems, which most visits never show; without them there are three that fit every problem. */
export async function loadProblemTexts(wanted = language()): Promise<void> {
  if (!hasProblemTexts(wanted)) i18next.addResourceBundle(wanted, 'problems', (await problemTexts[wanted]()).problems);
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escape: isolated },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  await load(language());
  await i18next.changeLanguage(language());
}

export async function chooseLanguage(wanted: Language): Promise<void> {
  await load(wanted);
  browserStorage.setItem(KEY, wanted);
  document.documentElement.lang = wanted;
  await loadProblemTexts().catch(() => undefined);
  await i18next.changeLanguage(wanted);
}
