/**
 * Lets a browser's translation work: it wraps texts into elements of its own, and what React then takes out, or puts something
 * before, stands elsewhere. Without this the whole page would fall.
 */
export function bearTranslation(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode !== this) {
      (child as unknown as ChildNode).remove?.();
      return child;
    }
    return removeChild.call(this, child) as T;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, child: T, before: Node | null): T {
    return insertBefore.call(this, child, placeOf(before, this)) as T;
  };
}

/** The node, or what has been wrapped around it, as far as it stands in the parent. */
function placeOf(node: Node | null, parent: Node): Node | null {
  for (let place = node; place; place = place.parentNode) if (place.parentNode === parent) return place;
  return null;
}
