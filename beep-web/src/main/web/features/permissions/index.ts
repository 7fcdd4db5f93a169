export { hearOfPermissions } from './events';
export { channelPermissionsQuery, permissionsQuery, usePermissions } from './queries';
