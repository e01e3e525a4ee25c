import 'reflect-metadata';
import { serveConsole } from './composition/console.js';
import { createHttpApp, listenOn } from './composition/http-app.js';
import { serveOpenApi } from './composition/openapi-route.js';
import { stopOnSignal } from './composition/stop-on-signal.js';
import { loadConfig } from './platform/config/index.js';
import { Log, Readiness } from './platform/telemetry/index.js';

const config = loadConfig();
const app = await createHttpApp(config);
serveOpenApi(app, config);
serveConsole(app);
await listenOn(app, config.port, config.host);
app.get(Log).info('api is up', { port: config.port, mode: config.mode });
stopOnSignal(app, () => {
  app.get(Readiness).stopping = true;
});
