import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { login } from '~/session/session';
import { canRemember } from '~/session/storage';
import { Avatar } from '~/ui/Avatar';
import { Icon } from '~/ui/Icon';
import { FormTrouble } from '~/ui/Trouble';
import { Visitors } from './Visitors';

/** What Beep is, and the ways in. */
export function LandingPage() {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<unknown>();
  const logIn = () => {
    setProblem(undefined);
    login({ returnTo: '/' }).catch(setProblem);
  };
  return (
    <Visitors
      action={
        <button type="button" className="btn btn-quiet" onClick={logIn}>
          {t('landing.logIn')}
        </button>
      }
    >
      <section className="grid flex-1 items-center gap-10 py-8 lg:grid-cols-[1.1fr_1fr] lg:gap-16">
        <div>
          <h1 className="text-4xl leading-[1.1] font-extrabold tracking-tight text-balance sm:text-6xl">
            {t('landing.title')}
          </h1>
          <p className="mt-5 max-w-xl text-lg text-muted sm:text-xl">{t('landing.lead')}</p>
          <div className="mt-8 flex flex-wrap items-center gap-4">
            <Link to="/signup" className="btn btn-primary min-h-12 px-6">
              {t('landing.signUp')}
            </Link>
            <button type="button" className="link min-h-11 px-1" onClick={logIn}>
              {t('landing.logIn')}
            </button>
          </div>
          {canRemember ? null : (
            <p role="alert" className="mt-4 max-w-md text-danger">
              {t('landing.noStorage')}
            </p>
          )}
          {problem ? (
            <div className="mt-4 max-w-md">
              <FormTrouble problem={problem} />
            </div>
          ) : null}
        </div>
        <Sample />
      </section>
      <section aria-labelledby="points" className="border-t border-line py-10">
        <h2 id="points" className="sr-only">
          {t('landing.pointsTitle')}
        </h2>
        <ul className="grid gap-8 sm:grid-cols-3">
          {(['fast', 'yours', 'calm'] as const).map((point) => (
            <li key={point}>
              <h3 className="text-lg font-bold">{t(`landing.points.${point}.title`)}</h3>
              <p className="mt-1 text-muted">{t(`landing.points.${point}.text`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </Visitors>
  );
}

/** A glimpse of a conversation; decoration, so not read out. */
function Sample() {
  const { t } = useTranslation();
  const lines = [
    { id: 'mara', name: 'Mara', time: '18:02', text: t('landing.sample.first') },
    { id: 'jonas!', name: 'Jonas', time: '18:03', text: t('landing.sample.second') },
    { id: 'inès', name: 'Inès', time: '18:04', text: t('landing.sample.third') },
  ];
  return (
    <div aria-hidden="true" className="panel overflow-hidden shadow-float max-sm:hidden">
      <p className="flex items-center gap-2 border-b border-line px-5 py-3.5 font-semibold">
        <span className="text-muted">
          <Icon name="hash" size={18} />
        </span>
        {t('landing.sample.channel')}
      </p>
      <ul className="space-y-5 p-5">
        {lines.map(({ id, name, time, text }) => (
          <li key={id} className="flex gap-3">
            <Avatar id={id} name={name} />
            <div>
              <p>
                <span dir="auto" className="font-semibold">
                  {name}
                </span>{' '}
                <span className="text-sm text-muted">{time}</span>
              </p>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
