/** Why a message may be reported, as the contract names it. */
export const REASONS = ['spam', 'harassment', 'hate', 'violence', 'illegal', 'other'] as const;
