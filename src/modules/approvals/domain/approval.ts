// Acts of two persons: one asks, another one looks and carries it out by approving. What one person alone can do to accounts
// and to the record of a person is what an insider would do (GB/T 22239-2019 level 3, 8.1.5.4; 个人信息保护法 art. 51).

export const OUTCOMES = ['approved', 'declined', 'withdrawn', 'expired'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What acts of two persons are about; the record files them where the acts of these things are filed. */
export type ApprovalThing = 'user' | 'organisation' | 'seeker';
