import { lazyRouteComponent } from '@tanstack/react-router';

export const SignUpPage = lazyRouteComponent(() => import('./SignUpPage'), 'SignUpPage');
