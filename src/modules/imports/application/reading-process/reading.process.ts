// Reads one workbook and ends: a process without environment, database or secret, within the limits its parent holds it to.
import { answerRequests } from '../../../../platform/isolated-process/index.js';
import type { ReadingRequest } from './messages.js';
import { WorkbookSession } from './workbook-session.js';

answerRequests<ReadingRequest>((content) => new WorkbookSession(content).handle);
