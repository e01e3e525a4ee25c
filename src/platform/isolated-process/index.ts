export { answerRequests } from './answer-requests.js';
export { IsolatedProcess } from './isolated-process.js';
export { type LimitName, ProcessTerminated, type ResourceLimits } from './resource-limits.js';
