export { hearOfProfile } from './events';
export { meQuery, userQuery } from './queries';
export { SignedIn } from './SignedIn';
export { UserMenu } from './UserMenu';
export { useMe } from './useMe';
