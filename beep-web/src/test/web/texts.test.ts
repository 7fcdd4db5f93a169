import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from '~/features/messages/Markdown';
import { isPlain } from '~/features/messages/plain';
import { COMMUNITY_NAME, inviteCode } from '~/features/servers/names';
import { en } from '~/i18n/en';
import { problems as english } from '~/i18n/en/problems';
import { fr } from '~/i18n/fr';
import { problems as french } from '~/i18n/fr/problems';
import { isolated } from '~/i18n/isolated';

/** What may be so large is told with its unit, which knows its own forms. */
const SIZES = ['type.too-large_limited'];

/** Words about mail, or about a password that comes by it. */
const MAIL = /\be-?mails?\b|courriel|\binbox\b|spam folder|new password|nouveau mot de passe|forg[eo]t|oubli/i;
/** Sentences about the address by which people log in. */
const ADDRESSES = [
  'signUp.email',
  'signUp.errors.email',
  'signUp.errors.emailTaken',
  'type.wrong-credentials',
  'type.email-taken',
];

const html = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }));

/** Every text below its path. */
function all(texts: object, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : all(value, `${prefix}${key}.`),
  );
}

const FORM = /_(?:zero|one|two|few|many|other)$/;
const values = (text: string) => (text.match(/\{\{\w+}}/g) ?? []).sort().join();
const languages = {
  en: [...all(en), ...all(english)],
  fr: [...all(fr), ...all(french)],
};

describe('the interface', () => {
  it('says the same things in both languages, with the same values', () => {
    const said = (texts: [string, string][]) =>
      texts.filter(([path]) => !path.endsWith('_many')).map(([path, text]) => `${path} ${values(text)}`);
    expect(said(languages.fr)).toEqual(said(languages.en));
  });

  it.each(Object.entries(languages))('says how many there are in every form that %s has', (language, texts) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const given = new Map(texts);
    const counted = texts
      .filter(([path, text]) => FORM.test(path) || /\{\{(?:count|max|maxFiles)}}/.test(text))
      .map(([path]) => path.replace(FORM, ''))
      .filter((path) => !SIZES.includes(path));
    const missing = counted.flatMap((path) =>
      forms.map((form) => `${path}_${form}`).filter((each) => !given.has(each)),
    );
    expect(counted.length).toBeGreaterThan(15);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('never begins a line with a sign that stands apart in French', () => {
    const apart = languages.fr.filter(([, text]) => / [!?;:»]|« /.test(text)).map(([name]) => name);
    expect(apart).toEqual([]);
  });

  it('promises no mail, as there need not be anybody who sends one', () => {
    const promises = Object.values(languages).flatMap((texts) => texts.filter(([, text]) => MAIL.test(text)));
    expect(promises.map(([path]) => path).filter((path) => !ADDRESSES.includes(path))).toEqual([]);
  });
});

describe('what somebody has written in a sentence of ours', () => {
  it('keeps its direction, and leaves the sentence its own', () => {
    expect(isolated('\u05e9\u05dc\u05d5\u05dd!')).toBe('\u2068\u05e9\u05dc\u05d5\u05dd!\u2069');
    expect(isolated('\u0645\u0631\u062d\u0628\u0627')).toContain('\u2068');
  });

  it('is left alone when it runs as the sentence does', () => {
    expect(isolated('Zo\u00eb, 3 caf\u00e9s \ud83c\udf89')).toBe('Zo\u00eb, 3 caf\u00e9s \ud83c\udf89');
  });
});

describe('a message\u2019s Markdown', () => {
  it('becomes elements', () => {
    expect(html('**bold** `code` ~~gone~~')).toContain('<strong>bold</strong> <code>code</code> <del>gone</del>');
  });

  it('never becomes HTML that somebody wrote', () => {
    const shown = html('<img src=x onerror=alert(1)> <script>alert(1)</script>');
    expect(shown).not.toContain('<img');
    expect(shown).not.toContain('<script');
    expect(shown).toContain('&lt;script&gt;');
  });

  it('links only to addresses that cannot run anything', () => {
    expect(html('[x](javascript:alert(1))')).not.toContain('href');
    expect(html('see https://example.org')).toContain('href="https://example.org"');
  });

  it('shows pictures from elsewhere as links', () => {
    expect(html('![cat](https://example.org/cat.png)')).not.toContain('<img');
  });

  it('is a list when there is one, and text when a sentence begins with a number', () => {
    expect(html('2024. A *good* year')).toContain('2024. A <em>good</em> year');
    expect(html('7) dwarfs')).toContain('7) dwarfs');
    expect(html('1. first')).toContain('<ol');
    expect(html('3. third\n4. fourth')).toContain('<ol start="3">');
  });

  it('is not needed for plain words', () => {
    expect(isPlain('Hello, how are you? 3 - 2 = 1')).toBe(true);
    expect(isPlain('see **this**')).toBe(false);
    expect(isPlain('- one\n- two')).toBe(false);
  });
});

describe('what people type', () => {
  it('is an invite as a link or as a code', () => {
    expect(inviteCode(' https://beep.example.org/invite/abC123 ')).toBe('abC123');
    expect(inviteCode('abC123')).toBe('abC123');
    expect(inviteCode('https://beep.example.org/')).toBeNull();
  });

  it('is a name with the letters of any language', () => {
    expect(COMMUNITY_NAME.test('café-des-amis')).toBe(true);
    expect(COMMUNITY_NAME.test('two words')).toBe(false);
    expect(COMMUNITY_NAME.test('x')).toBe(false);
  });
});
