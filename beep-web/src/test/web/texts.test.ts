import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from '~/features/messages/Markdown';
import { isPlain } from '~/features/messages/plain';
import { COMMUNITY_NAME, inviteCode } from '~/features/servers/names';
import { en } from '~/i18n/en';
import { fr } from '~/i18n/fr';

const html = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }));

function paths(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${prefix}${key} ${(value.match(/\{\{\w+}}/g) ?? []).sort().join()}`]
      : paths(value, `${prefix}${key}.`),
  );
}

describe('the interface', () => {
  it('says the same things in both languages, with the same values', () => {
    expect(paths(fr)).toEqual(paths(en));
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
