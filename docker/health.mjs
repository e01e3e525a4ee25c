// Whether the api of this container lives, over whichever protocol it speaks. The certificate is its own business here: nothing
// is sent, and the address is this container's.
import { get as overHttp } from 'node:http';
import { get as overTls } from 'node:https';

const { TLS_CERT, PORT } = process.env;
const get = TLS_CERT ? overTls : overHttp;
const asked = get(
  {
    host: '127.0.0.1',
    port: Number(PORT || 3000),
    path: '/health/live',
    rejectUnauthorized: false,
    timeout: 2_500,
  },
  ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1),
);
asked.on('timeout', () => asked.destroy(new Error('no answer')));
asked.on('error', () => process.exit(1));
