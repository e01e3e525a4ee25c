/** A claim's period as a file names it. */
export const periodText = (period: string): string => (period === 'once' ? '一次性' : `${period}年`);
