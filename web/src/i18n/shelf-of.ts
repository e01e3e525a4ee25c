/** A phone in a village never fetches the words of the desks; the page of a sign-in needs neither's. */
export const shelfOf = (path: string): 'shared' | 'field' | 'desk' => {
  if (path === '/login' || path === '/sign-in' || path === '/account' || path === '/offline') return 'shared';
  return path.startsWith('/m/') || path === '/trip' ? 'field' : 'desk';
};
