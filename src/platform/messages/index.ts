export { HttpGatewayTransport } from './http-gateway.transport.js';
export type { MessageTransport, OutsideChannel, OutsideMessage, SendResult } from './message-transport.js';
export { SmtpTransport } from './smtp.transport.js';
