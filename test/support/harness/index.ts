export { actorOf, CHENGXIANG, COOPERATION, LONGGANG, longgangBureau, NAPO } from './actors.js';
export { testConfig } from './config.js';
export { openTestDatabase, type TestDatabase } from './database.js';
export { openGateway, type FakeGateway, type GatewayAnswer } from './gateway.js';
export { startHttp, type Answer, type CallOptions, type HttpApi, type HttpOptions } from './http.js';
export { onBothQueues, type QueueUnderTest, type RunningWorker } from './queue.js';
export type { SignInScope } from './sign-in.js';
export { type Checkpoint, reach, startServices, type Services, type ServicesOptions } from './services.js';
export { PASSED_CHECKS } from './vetting.js';
