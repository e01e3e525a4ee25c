// The first code of the page, of a few hundred bytes: while the rest is on its way it asks who is signed in and what the
// screen will show, and fetches the words.
import './csp-nonce';
import './app.css';
import { askAhead } from './api/ahead';
import { firstQuestions } from './first-questions';
import { shelfOf } from './i18n/shelf-of';
import { chosenLanguage, readShelf } from './i18n/shelves';
import { signOutOwed } from './session/owed';
import type { Session } from './session/session';

const path = window.location.pathname;
const spoken = chosenLanguage();
void readShelf(spoken, 'shared');
void readShelf(spoken, shelfOf(path));
if (path !== '/login' && !signOutOwed()) void askFirst();
void import('./main');

async function askFirst(): Promise<void> {
  const answer = await askAhead('/api/v1/session').catch(() => undefined);
  if (!answer?.ok) return;
  const session = (await answer.clone().json()) as Session;
  for (const question of firstQuestions(path, session)) void askAhead(question).catch(() => undefined);
}
