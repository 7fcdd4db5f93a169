/** A server's or channel's name, as the services check it. */
export const COMMUNITY_NAME = /^[\p{L}\p{M}\p{Nd}_-]{2,50}$/u;

/** The code in an invite link, or the code itself; null when it is neither. */
export function inviteCode(text: string): string | null {
  const found = /^(?:.*\/invite\/)?([A-Za-z0-9]{1,32})\/?$/.exec(text.trim());
  return found?.[1] ?? null;
}
