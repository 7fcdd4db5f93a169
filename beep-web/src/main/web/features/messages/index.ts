export { Composer } from './Composer';
export { hearOfMessages } from './events';
export { MessageArea } from './MessageArea';
export { startOutbox } from './outbox';

/** Makes sure that a channel's messages are loaded, at one of them if it is named. */
export const prepareMessages = async (channelId: string, message: string | undefined): Promise<void> =>
  (await import('./timelines')).openTimeline(channelId, message);
