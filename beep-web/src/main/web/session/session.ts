import { create } from 'zustand';
import { browserStorage, canRemember, keysOf, tabStorage } from './storage';

/**
 * Who is in front of the screen: not known (yet, or not any more while they log out), a visitor, or a person who has
 * logged in. `ended` is a visitor whose session was ended a moment ago, here or elsewhere.
 */
export type Session = { phase: 'unknown' } | { phase: 'visitor'; ended: boolean } | { phase: 'person'; id: string };

export const useSession = create<Session>(() => ({ phase: 'unknown' }));

const BEEN_HERE = 'beep.signed-in';
const IDLE_MILLIS = 24 * 60 * 60 * 1000;

let token: string | null = null;
let expiresAt = 0;
let renewing: Promise<string | null> | null = null;
let lastInput = Date.now();
let leaving = false;
const listeners = new Set<(token: string) => void>();

type Oidc = typeof import('./oidc');
let loaded: Promise<Oidc> | null = null;
const oidc = (): Promise<Oidc> => {
  loaded ??= import('./oidc').then((module) => {
    module.onExpiring(() => {
      if (Date.now() - lastInput < IDLE_MILLIS) void renewToken();
    });
    return module;
  });
  return loaded;
};

for (const input of ['pointerdown', 'keydown']) {
  addEventListener(input, () => {
    lastInput = Date.now();
  });
}

interface Tokens {
  access_token: string;
  expires_at?: number | undefined;
  profile: { sub: string };
}

function enter(user: Tokens): void {
  token = user.access_token;
  expiresAt = (user.expires_at ?? 0) * 1000;
  remember(true);
  const before = useSession.getState();
  if (before.phase !== 'person' || before.id !== user.profile.sub) {
    useSession.setState({ phase: 'person', id: user.profile.sub }, true);
  }
  for (const listener of listeners) listener(user.access_token);
}

function leave(): void {
  token = null;
  remember(false);
  if (leaving) return;
  useSession.setState(({ phase }) => ({ phase: 'visitor', ended: phase === 'person' }), true);
}

function remember(here: boolean): void {
  if (here) browserStorage.setItem(BEEN_HERE, '1');
  else browserStorage.removeItem(BEEN_HERE);
}

const wasHere = (): boolean => canRemember && browserStorage.getItem(BEEN_HERE) !== null;

/** The tokens of this tab, as oidc-client-ts keeps them; read without loading it. */
function stored(): Tokens | null {
  const key = keysOf(tabStorage).find((each) => each.startsWith('oidc.user:'));
  try {
    return key ? JSON.parse(tabStorage.getItem(key) ?? 'null') : null;
  } catch {
    return null;
  }
}

/** An address within Beep; the first page for any other, such as `//elsewhere.example`. */
export function inside(address: string): string {
  const url = URL.canParse(address, location.origin) ? new URL(address, location.origin) : null;
  return url?.origin === location.origin ? url.pathname + url.search + url.hash : '/';
}

const LATER_MILLIS = 10_000;

/**
 * Finds out who is here: from the tokens of this tab, from Keycloak's answer that is in the address, or, when somebody
 * was logged in on this browser before, by asking Keycloak without a password. Gives the address to go on with, or null
 * when the browser is on its way to Keycloak.
 */
export async function start(): Promise<string | null> {
  const here = location.pathname + location.search + location.hash;
  if (location.pathname === '/auth/callback') {
    const { user, returnTo } = await (await oidc()).comeBack();
    const known = user ?? stored(); // who goes back to Keycloak's page is sent here again
    if (known) enter(known);
    else leave();
    return inside(returnTo);
  }
  const tokens = stored();
  if (tokens) {
    enter(tokens);
    if (Date.now() > expiresAt - LATER_MILLIS) await renewToken();
    else setTimeout(() => void oidc().then((module) => module.current()), LATER_MILLIS);
    return here;
  }
  if (wasHere() && (await login({ returnTo: here, silent: true }))) return null;
  leave();
  return here;
}

/** Sends the browser to Keycloak; it comes back to `returnTo`. False when a silent attempt cannot be made. */
export async function login(wish: import('./oidc').LoginWish): Promise<boolean> {
  try {
    await (await oidc()).goToLogin(wish);
    return true;
  } catch (thrown) {
    if (wish.silent) return false; // Keycloak cannot be reached: visitors' pages still work
    throw thrown;
  }
}

/** A token that is good for a while, renewed when needed; null for visitors. */
export async function accessToken(): Promise<string | null> {
  if (token && expiresAt - Date.now() < 10_000) return renewToken();
  return token;
}

/** A new token, or null when the session is over. Keycloak being away does not end the session. */
export function renewToken(): Promise<string | null> {
  renewing ??= oidc()
    .then((module) => module.renew())
    .then((user) => {
      if (!user) throw new Error('no session');
      enter(user);
      return user.access_token;
    })
    .catch((thrown: { error?: string } & Error) => {
      if (thrown.error || thrown.message === 'no session') {
        void oidc().then((module) => module.forget());
        leave();
        return null;
      }
      return Date.now() < expiresAt ? token : null;
    })
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

/** Tells every new token, for connections that outlive one. */
export function onToken(listener: (token: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The session was ended elsewhere: whoever it was must log in again. */
export async function sessionEnded(): Promise<void> {
  if (useSession.getState().phase !== 'person') return;
  await (await oidc()).forget();
  leave();
}

/** Ends the session here and everywhere it is used (R-AUTH-07). */
export async function logout(): Promise<void> {
  leaving = true;
  useSession.setState({ phase: 'unknown' }, true);
  const module = await oidc();
  const user = await module.current();
  if (user?.refresh_token) {
    await fetch('/api/auth/logout', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${user.access_token}` },
      body: JSON.stringify({ refreshToken: user.refresh_token }),
    }).catch(() => undefined);
  }
  remember(false);
  await module.goToLogout();
}
