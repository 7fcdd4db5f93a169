import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Visitors } from '~/features/landing';
import { useTitle } from '~/ui/title';

export function NotFoundPage() {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return (
    <Visitors>
      <div className="m-auto max-w-md py-10 text-center">
        <h1 className="text-3xl font-bold">{t('notFound.title')}</h1>
        <p className="mt-3 mb-6 text-muted">{t('notFound.text')}</p>
        <Link to="/" className="btn btn-primary">
          {t('notFound.home')}
        </Link>
      </div>
    </Visitors>
  );
}
