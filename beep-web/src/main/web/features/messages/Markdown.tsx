import type { List, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { createElement, Fragment, memo, type ReactNode } from 'react';

/** So deep a quotation or list may be: what is deeper is shown as it was written. */
const DEEPEST = 24;

const SAFE_LINK = /^(?:https?:|mailto:)/i;

/**
 * A message's Markdown as elements: never as HTML, so nothing that somebody writes can run. Pictures from elsewhere are
 * shown as links, so that reading a message tells nobody.
 */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const tree = parsed(text);
  if (!tree) return <p className="whitespace-pre-wrap">{text}</p>;
  return (
    <div dir="auto" className="markdown">
      {children(tree.children, text)}
    </div>
  );
});

/** Null for what is nested too deeply to be drawn. */
function parsed(text: string): Root | null {
  if (markersInARow(text) > DEEPEST) return null;
  const tree = fromMarkdown(text, { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] });
  return depth(tree) > DEEPEST ? null : tree;
}

/** How many quotations and lists a line opens one in the other; the parser itself goes as deep. */
const markersInARow = (text: string): number =>
  Math.max(0, ...(text.match(/(?:(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))[ \t]*)+/g) ?? []).map(markers));

const markers = (run: string): number => run.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;

function depth(tree: Root): number {
  let deepest = 0;
  const open: [Nodes, number][] = [[tree, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, level] = next;
    deepest = Math.max(deepest, level);
    if ('children' in node) for (const child of node.children) open.push([child, level + 1]);
  }
  return deepest;
}

function children(nodes: readonly (RootContent | PhrasingContent)[], text: string): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message do not move
  return nodes.map((node, index) => <Fragment key={`${node.type}${index}`}>{element(node, text)}</Fragment>);
}

function element(node: Nodes, text: string): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return <p className="whitespace-pre-wrap">{children(node.children, text)}</p>;
    case 'strong':
      return <strong>{children(node.children, text)}</strong>;
    case 'emphasis':
      return <em>{children(node.children, text)}</em>;
    case 'delete':
      return <del>{children(node.children, text)}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'blockquote':
      return <blockquote>{children(node.children, text)}</blockquote>;
    case 'heading':
      return <p className={node.depth < 3 ? 'text-lg font-bold' : 'font-bold'}>{children(node.children, text)}</p>;
    case 'thematicBreak':
      return <hr className="border-line" />;
    case 'list':
      if (isNumber(node)) return <p className="whitespace-pre-wrap">{numbered(node, text)}</p>;
      return node.ordered ? (
        <ol start={node.start ?? 1}>{children(node.children, text)}</ol>
      ) : (
        <ul>{children(node.children, text)}</ul>
      );
    case 'listItem':
      return (
        <li>
          {node.checked == null ? null : <span aria-hidden="true">{node.checked ? '☑ ' : '☐ '}</span>}
          {node.spread ? children(node.children, text) : node.children.map((child, index) => tight(child, index, text))}
        </li>
      );
    case 'link':
      return link(node.url, children(node.children, text));
    case 'image':
      return link(node.url, node.alt || node.url);
    case 'table':
      return table(node.children.map((row) => row.children.map((cell) => children(cell.children, text))));
    default:
      return source(node, text);
  }
}

/** A sentence that begins with a number, such as “2024. A year”, and no list of its own. */
const isNumber = ({ ordered, start, children: items }: List): boolean =>
  Boolean(ordered) && items.length === 1 && start !== 1 && items[0]?.children.length === 1;

function numbered({ position, children: [item] }: List, text: string): ReactNode {
  const words = item?.children[0];
  if (!words) return null;
  const number = text.slice(position?.start.offset, words.position?.start.offset);
  return [<Fragment key="number">{number}</Fragment>, tight(words, 0, text)];
}

const tight = (node: RootContent, index: number, text: string): ReactNode => (
  <Fragment key={`${node.type}${index}`}>
    {node.type === 'paragraph' ? children(node.children, text) : element(node, text)}
  </Fragment>
);

function link(url: string, inside: ReactNode): ReactNode {
  if (!SAFE_LINK.test(url)) return inside;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" className="link font-normal">
      {inside}
    </a>
  );
}

function table(rows: ReactNode[][]): ReactNode {
  const row = (cells: ReactNode[], tag: 'th' | 'td', key: number) => (
    <tr key={key}>{cells.map((cell, index) => createElement(tag, { key: index }, cell))}</tr>
  );
  const [head = [], ...body] = rows;
  return (
    <table>
      <thead>{row(head, 'th', 0)}</thead>
      <tbody>{body.map((cells, index) => row(cells, 'td', index))}</tbody>
    </table>
  );
}

/** HTML, definitions and what else is not shown as something: as it was written. */
function source(node: Nodes, text: string): ReactNode {
  const { position } = node;
  return position ? text.slice(position.start.offset, position.end.offset) : null;
}
