import { useQuery } from '@tanstack/react-query';
import type { Me } from '~/api/types';
import { meQuery } from './queries';

/** One's own profile; below `SignedIn` it is there. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe needs SignedIn above it');
  return data;
}
