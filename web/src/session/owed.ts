/** Set when somebody signed out without a connection: the service is told as soon as it can be reached. */
const OWED = 'sign-out-owed';

export const signOutOwed = (): boolean => localStorage.getItem(OWED) !== null;
export const oweSignOut = (): void => localStorage.setItem(OWED, '1');
export const signOutPaid = (): void => localStorage.removeItem(OWED);
