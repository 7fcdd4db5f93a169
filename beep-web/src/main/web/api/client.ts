import createClient from 'openapi-fetch';
import type { paths as AuthPaths } from '#api/auth';
import type { paths as ChannelsPaths } from '#api/channels';
import type { paths as MediaPaths } from '#api/media';
import type { paths as MessagingPaths } from '#api/messaging';
import type { paths as ModerationPaths } from '#api/moderation';
import type { paths as SearchPaths } from '#api/search';
import type { paths as ServersPaths } from '#api/servers';
import type { paths as UsersPaths } from '#api/users';
import { accessToken, renewToken } from '~/session/session';
import { Problem } from './problem';

type Paths = AuthPaths &
  UsersPaths &
  ServersPaths &
  ChannelsPaths &
  MessagingPaths &
  MediaPaths &
  SearchPaths &
  ModerationPaths;

/** Sends a request with the person's token, if there is one; a token refused once is renewed once. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const send = (token: string | null) => {
    const sent = new Request(request.clone());
    if (token) sent.headers.set('Authorization', `Bearer ${token}`);
    return fetch(sent).catch((thrown: unknown) => {
      throw request.signal.aborted ? thrown : Problem.unreachable();
    });
  };
  const token = await accessToken();
  const answer = await send(token);
  if (answer.status !== 401 || !token) return answer;
  const renewed = await renewToken();
  return renewed ? send(renewed) : answer;
}

/** The services' typed client, generated from their OpenAPI documents. */
export const api = createClient<Paths>({ baseUrl: '/api', fetch: authorizedFetch });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body, or the problem thrown. */
export async function result<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok) return data as T;
  throw await Problem.of(new Response(JSON.stringify(error ?? {}), response));
}

/** A key that lets a creating request be repeated safely. */
export const idempotencyKey = (): string => crypto.randomUUID();
