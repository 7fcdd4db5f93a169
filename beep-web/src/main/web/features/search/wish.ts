import { create } from 'zustand';

/** What to search for when the panel opens, when it was typed elsewhere. */
export const useSearchWish = create<{ q: string }>(() => ({ q: '' }));
