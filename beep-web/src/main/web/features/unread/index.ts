export { hearOfArrivals } from './events';
export { isUnread, lookedAt, useMarks } from './marks';
