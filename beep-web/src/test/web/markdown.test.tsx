import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from '~/features/messages/Markdown';

const LONGEST = 2000;

const drawn = (text: string): string => renderToString(createElement(Markdown, { text }));

/** A text of the longest length that repeats a beginning, and has a letter at its end. */
const filled = (part: string): string => `${part.repeat(Math.floor((LONGEST - 1) / part.length))}x`;

/** Whatever somebody writes is drawn, in no time, and nothing of it is lost. */
describe('a text that opens the same thing again and again', () => {
  const parts = [
    '>',
    '> ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '1) ',
    '> - ',
    '>1. ',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    '![',
    '(',
    '<',
    '<a>',
    '|',
    '\\',
    '&amp;',
    '#',
    '\n>',
    '\n\t-',
    '\n- ',
    '[x](',
    '[^',
    '***a ',
  ];

  it.each(parts)('%j', (part) => {
    const began = performance.now();
    const html = drawn(filled(part));
    expect(html).toContain('x');
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('line after line, each deeper than the one before', () => {
    const stairs = Array.from({ length: 60 }, (_, level) => `${' '.repeat(2 * level)}- ${level}`).join('\n');
    expect(drawn(stairs)).toContain('59');
  });
});

describe('what is not nested deeply', () => {
  it('is drawn as what it is', () => {
    expect(drawn('> > quoted **twice**')).toContain('<blockquote>');
    expect(drawn('> > quoted **twice**')).toContain('<strong>twice</strong>');
    expect(drawn('a line of ------------------------------------ signs **b**')).toContain('<strong>');
  });

  it('never becomes HTML', () => {
    expect(drawn('<img src=x onerror=alert(1)>')).not.toContain('<img');
    expect(drawn('[a](javascript:alert(1))')).not.toContain('href');
  });
});
