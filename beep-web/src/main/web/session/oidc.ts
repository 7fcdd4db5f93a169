import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { tabStorage } from './storage';

/** Authorization code with PKCE against Keycloak (R-AUTH-12). Tokens live in this tab's session storage only. */
const manager = new UserManager({
  authority: `${location.origin}/identity/realms/beep`,
  client_id: 'beep-web',
  redirect_uri: `${location.origin}/auth/callback`,
  post_logout_redirect_uri: `${location.origin}/`,
  scope: 'openid',
  userStore: new WebStorageStateStore({ store: tabStorage as Storage }),
  stateStore: new WebStorageStateStore({ store: tabStorage as Storage }),
  automaticSilentRenew: false,
  monitorSession: false,
  accessTokenExpiringNotificationTimeInSeconds: 60,
  staleStateAgeInSeconds: 600,
  requestTimeoutInSeconds: 10,
});

interface Journey {
  returnTo: string;
}

export interface LoginWish {
  returnTo: string;
  hint?: string | undefined;
  /** Only look whether Keycloak knows the person already; never ask for a password. */
  silent?: boolean;
}

export const current = (): Promise<User | null> => manager.getUser();

export const renew = (): Promise<User | null> => manager.signinSilent();

export async function goToLogin({ returnTo, hint, silent }: LoginWish): Promise<void> {
  await manager.signinRedirect({
    state: { returnTo } satisfies Journey,
    ui_locales: document.documentElement.lang,
    ...(hint ? { login_hint: hint } : {}),
    ...(silent ? { prompt: 'none' } : {}),
  });
}

/** Ends the way through Keycloak: who has come back, if anybody, and where they were going. */
export async function comeBack(): Promise<{ user: User | null; returnTo: string }> {
  try {
    const user = await manager.signinRedirectCallback();
    return { user, returnTo: (user.state as Journey | undefined)?.returnTo ?? '/' };
  } catch (thrown) {
    const state = (thrown as { state?: Journey }).state;
    return { user: null, returnTo: state?.returnTo ?? '/' };
  }
}

export async function goToLogout(): Promise<void> {
  await manager.signoutRedirect();
}

export const forget = (): Promise<void> => manager.removeUser();

export const onExpiring = (callback: () => void): void => {
  manager.events.addAccessTokenExpiring(callback);
};
