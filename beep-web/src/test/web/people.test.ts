import { describe, expect, it, vi } from 'vitest';
import { isInFence, pastedFiles } from '~/features/messages/writing';
import { initials } from '~/ui/Avatar';

vi.stubGlobal('location', new URL('http://beep.example/page'));
vi.stubGlobal('addEventListener', () => undefined);
const { inside } = await import('~/session/session');
const { region } = await import('~/i18n/i18n');

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['ada', 'AD'],
    ['(the) "best" club', 'TB'],
    ['🎉 party', 'PA'],
    ['🎉', '🎉'],
    ['élodie', 'ÉL'],
    ['7 dwarfs', '7D'],
    ['jean-luc', 'JL'],
  ])('of %s are %s', (name, expected) => expect(initials(name)).toBe(expected));
});

describe('an address to go back to', () => {
  it.each([
    ['/servers/1?message=2#x', '/servers/1?message=2#x'],
    ['http://beep.example/a', '/a'],
    ['//elsewhere.example/a', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['\t//elsewhere.example', '/'],
    ['http://[', '/'],
  ])('%j leads to %s', (address, expected) => expect(inside(address)).toBe(expected));
});

describe('the reader\u2019s region', () => {
  it.each([
    [['en-US@posix'], 'en'],
    [['en_US.UTF-8', 'en-GB'], 'en-GB'],
    [['fr-CA', 'en-AU'], 'en-AU'],
    [['de'], 'en'],
  ])('of %j is %s', (languages, expected) => {
    vi.stubGlobal('navigator', { languages });
    vi.stubGlobal('document', { documentElement: { lang: 'en' } });
    expect(region()).toBe(expected);
  });
});

describe('something pasted', () => {
  const picture = { name: 'image.png' } as File;
  const pasted = (...types: string[]) => pastedFiles({ types, files: [picture] } as unknown as DataTransfer);

  it('is words when it has words beside its picture, as cells have', () => {
    expect(pasted('text/plain', 'text/html', 'Files')).toEqual([]);
  });

  it('is a file when it is a picture of a page, or a file', () => {
    expect(pasted('text/html', 'Files')).toEqual([picture]);
    expect(pasted('Files')).toEqual([picture]);
  });
});

describe('a block of code', () => {
  it.each([
    ['```\ncode', true],
    ['```\ncode\n```\n', false],
    ['~~~js\n', true],
    ['no `` fence', false],
  ])('is open at the end of %j: %s', (text, expected) => expect(isInFence(text, text.length)).toBe(expected));
});
