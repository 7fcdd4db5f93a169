import { queryOptions } from '@tanstack/react-query';
import { api, result } from '~/api/client';
import type { Person } from '~/api/types';

export const meQuery = queryOptions({
  queryKey: ['me'] as const,
  queryFn: () => result(api.GET('/users/me')),
  staleTime: 5 * 60_000,
});

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', id] as const,
    queryFn: (): Promise<Person> => result(api.GET('/users/{id}', { params: { path: { id } } })),
    staleTime: 10 * 60_000,
    retry: false,
  });
