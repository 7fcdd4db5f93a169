import i18next, { type TFunction } from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '~/api/problem';
import { en } from '~/i18n/en';
import { problems as english } from '~/i18n/en/problems';
import { fr } from '~/i18n/fr';
import { problems as french } from '~/i18n/fr/problems';
import { problemText } from '~/ui/problemText';
import { FormTrouble } from '~/ui/Trouble';

/** What services and gateway answer, as the build of beep-common wrote it down; it is built before this module. */
const built = import.meta.glob<string[]>('../../../../beep-common/target/classes/problems.json', {
  eager: true,
  import: 'default',
});
const answered = Object.values(built)[0];
if (!answered) {
  throw new Error('There is no list of problems: build beep-common first (./mvnw package -pl beep-common).');
}

const PERMISSIONS =
  'administer manage_server manage_roles manage_channels invite kick ban read write react attach connect pin delete_messages moderate';
const PARAMETERS = ['max', 'maxFiles', 'permission'];

const withoutContext = (key: string) => key.replace(/_.*/, '');

describe.each([
  ['English', english],
  ['French', french],
])('in %s', (_, { type, permission }) => {
  it('every problem has a sentence, and every sentence a problem', () => {
    const told = new Set(Object.keys(type).map(withoutContext));
    expect([...told].sort()).toEqual([...answered].sort());
  });

  it('every sentence says what can be done', () => {
    const without = Object.values(type).filter((sentence) => !/[.:;,].+\.$/.test(sentence));
    expect(without).toEqual([]);
  });

  it('every sentence holds what problems carry, and nothing else', () => {
    const named = Object.values(type).flatMap((sentence) =>
      [...sentence.matchAll(/\{\{(\w+)}}/g)].map(([, name]) => name),
    );
    expect([...new Set(named)].sort()).toEqual(PARAMETERS);
  });

  it('every permission has a name', () => {
    expect(Object.keys(permission).sort()).toEqual(PERMISSIONS.split(' ').sort());
  });
});

describe('the sentences', () => {
  it('hold the same values in both languages', () => {
    const values = (texts: Record<string, string>) =>
      Object.entries(texts)
        .filter(([type]) => !type.endsWith('_many'))
        .map(([type, sentence]) => [type, sentence.match(/\{\{\w+}}/g)]);
    expect(values(french.type)).toEqual(values(english.type));
  });
});

const problem = (status: number, slug: string, parameters: Record<string, string> = {}) =>
  new Problem(status, `/problems/${slug}`, 'Title', 'Detail', 'trace-1', [], undefined, parameters);

describe('somebody who reads French', () => {
  beforeAll(async () => {
    await i18next.use(initReactI18next).init({
      lng: 'fr',
      fallbackLng: 'en',
      resources: { en: { translation: en, problems: english }, fr: { translation: fr, problems: french } },
      interpolation: { escapeValue: false },
      showSupportNotice: false,
    } as Parameters<typeof i18next.init>[0]);
  });

  const told = (thrown: unknown) => problemText(thrown, i18next.t as TFunction, i18next);

  it('is told which permission is missing, by its French name', () => {
    expect(told(problem(403, 'missing-permission', { permission: 'server:manage_channels' }))).toContain(
      '«\u00a0Gérer les canaux\u00a0»',
    );
  });

  it('is told how many there may be', () => {
    expect(told(problem(409, 'too-many-channels', { max: '500' }))).toContain('500 canaux');
    expect(told(problem(409, 'too-many-channels', { max: '1' }))).toContain('1 canal,');
    expect(told(problem(413, 'too-large', { max: '52428800' }))).toContain('52\u202fMo au plus');
    expect(told(problem(413, 'too-large'))).toBe(french.type['too-large']);
  });

  it('is told in French what no client knows yet', () => {
    expect(told(problem(409, 'never-heard-of'))).toBe(french.type.refused);
    expect(told(problem(500, 'never-heard-of'))).toBe(french.type['internal-error']);
    expect(told(problem(503, 'never-heard-of'))).toBe(french.type.unavailable);
    expect(told(problem(429, 'never-heard-of'))).toBe(french.type['too-many-requests']);
    expect(told(new Error('no line'))).toBe(fr.problems.unreachable);
  });
});

describe('an answer with a problem', () => {
  it('carries what the problem tells beside its type', async () => {
    const body = { type: '/problems/server-full', title: 'Full', status: 409, traceId: 't', max: '6' };
    const read = await Problem.of(new Response(JSON.stringify(body), { status: 409 }));
    expect(read.parameters).toEqual({ max: '6' });
    expect(read.traceId).toBe('t');
  });

  it('shows a trace id when the failure is Beep\u2019s own, and none for a refusal', () => {
    const shown = (thrown: Problem) => renderToStaticMarkup(createElement(FormTrouble, { problem: thrown }));
    expect(shown(problem(500, 'internal-error'))).toContain('trace-1');
    expect(shown(problem(409, 'server-full', { max: '6' }))).toContain('6 membres');
    expect(shown(problem(409, 'server-full', { max: '6' }))).not.toContain('trace-1');
  });
});
