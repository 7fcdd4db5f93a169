import type { i18n, TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '~/api/problem';
import { hasProblemTexts, loadProblemTexts } from '~/i18n/i18n';
import { size } from './size';

/** A problem in the reader's language, with what can be done about it. */
export function problemText(thrown: unknown, t: TFunction, i18n: i18n): string {
  const problem = Problem.from(thrown);
  if (problem.status === 0) return t('problems.unreachable');
  const told = { ns: 'problems' as const, ...values(problem, i18n) };
  const known = [problem.slug, general(problem.status)].find((type) => i18n.exists(`type.${type}`, told));
  if (known) return i18n.t(`type.${known}` as 'type.refused', told);
  return t(problem.status === 503 || problem.status === 504 ? 'problems.unavailable' : 'problems.unknown');
}

/** For types that are newer than this client. */
function general(status: number): string {
  if (status === 429) return 'too-many-requests';
  if (status === 503) return 'unavailable';
  if (status === 504) return 'timeout';
  return status >= 500 ? 'internal-error' : 'refused';
}

/** What the problem tells, in the reader's words. */
function values({ slug, parameters }: Problem, i18n: i18n): Record<string, string | number> {
  const { permission, max, maxFiles } = parameters;
  if (permission) {
    const name = permission.slice(permission.indexOf(':') + 1);
    return { permission: i18n.t(`permission.${name}` as 'permission.read', { ns: 'problems', defaultValue: name }) };
  }
  if (slug === 'too-large' && max) return { max: size(Number(max), i18n.language), context: 'limited' };
  return { ...parameters, count: Number(max ?? maxFiles ?? Number.NaN) };
}

export function useProblemText(): (thrown: unknown) => string {
  const { t, i18n } = useTranslation();
  return (thrown) => problemText(thrown, t, i18n);
}

/** Whether a problem can be told: its sentence is here, or will not come, or is not waited for because nobody answers. */
export function useIsTellable(thrown: unknown): boolean {
  const [settled, setSettled] = useState(hasProblemTexts);
  useEffect(() => {
    if (settled) return;
    let left = false;
    void loadProblemTexts()
      .catch(() => undefined)
      .then(() => {
        if (!left) setSettled(true);
      });
    return () => {
      left = true;
    };
  }, [settled]);
  return settled || Problem.from(thrown).status === 0;
}
