import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const files = import.meta.glob<string>('../../main/web/**/*.tsx', { eager: true, query: '?raw', import: 'default' });

/** What people write, by the last part of what is shown. */
const WRITTEN = new Set(['name', 'displayName', 'username', 'topic', 'description', 'content', 'comment']);
/** Fields for words. */
const FIELDS = new Set(['input', 'textarea']);
const WITHOUT_WORDS = /type="(?:radio|checkbox|file|hidden|number|date|range|color)"/;

const opening = (node: ts.JsxElement | ts.JsxSelfClosingElement) =>
  ts.isJsxElement(node) ? node.openingElement : node;

const attribute = (node: ts.JsxElement | ts.JsxSelfClosingElement, name: string): string | undefined =>
  opening(node)
    .attributes.properties.find(
      (each): each is ts.JsxAttribute => ts.isJsxAttribute(each) && each.name.getText() === name,
    )
    ?.initializer?.getText();

const isElement = (node: ts.Node): node is ts.JsxElement | ts.JsxSelfClosingElement =>
  ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node);

const hasDirection = (node: ts.Node): boolean => isElement(node) && attribute(node, 'dir') !== undefined;

/** Whether the element, or one around it in the same component, follows the direction of its words. */
const follows = (node: ts.Node): boolean =>
  hasDirection(node) || (node.parent && isElement(node.parent) ? follows(node.parent) : false);

/** Parts of an expression that show somebody's words as they are. */
function shownWords(expression: ts.Expression): ts.Node[] {
  if (ts.isPropertyAccessExpression(expression)) return WRITTEN.has(expression.name.text) ? [expression] : [];
  if (ts.isIdentifier(expression)) return WRITTEN.has(expression.text) ? [expression] : [];
  if (ts.isConditionalExpression(expression))
    return [...shownWords(expression.whenTrue), ...shownWords(expression.whenFalse)];
  if (ts.isBinaryExpression(expression)) return [...shownWords(expression.left), ...shownWords(expression.right)];
  if (ts.isTemplateExpression(expression))
    return expression.templateSpans.flatMap((span) => shownWords(span.expression));
  if (ts.isParenthesizedExpression(expression)) return shownWords(expression.expression);
  return [];
}

function faults(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const tell = (node: ts.Node) =>
    found.push(
      `${path.split('/web/')[1]}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 60)}`,
    );
  const visit = (node: ts.Node): void => {
    if (ts.isJsxExpression(node) && node.expression && node.parent && isElement(node.parent) && !follows(node.parent))
      shownWords(node.expression).forEach(tell);
    if (isElement(node) && FIELDS.has(opening(node).tagName.getText())) {
      if (!hasDirection(node) && !WITHOUT_WORDS.test(opening(node).getText())) tell(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('what people write', () => {
  it('runs in its own direction wherever it is shown', () => {
    expect(Object.entries(files).flatMap(([path, text]) => faults(path, text))).toEqual([]);
  });

  it('would be found by this test where it did not', () => {
    const shown = (jsx: string) => faults('x/web/a.tsx', `const a = ${jsx};`).length;
    expect(shown('<p>{user.displayName}</p>')).toBe(1);
    expect(shown('<p>{known ? channel.name : null}</p>')).toBe(1);
    expect(shown('<p>{`: $' + '{comment}`}</p>')).toBe(1);
    expect(shown('<p dir="auto"><b>{user.displayName}</b></p>')).toBe(0);
    expect(shown('<textarea name="comment" />')).toBe(1);
    expect(shown('<input type="radio" />')).toBe(0);
  });
});
