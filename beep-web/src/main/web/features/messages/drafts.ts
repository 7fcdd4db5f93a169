import { keep, recall } from '~/session/personal';

const name = (channel: string): string => `draft.${channel}`;

/** What the person has written in a channel and not sent yet. */
export const draft = (channel: string): string => recall(name(channel)) ?? '';

export const keepDraft = (channel: string, text: string): void => keep(name(channel), text || null);
