// A bureau's clerk of Napo, signed in with the demo's login.
import { ApiClient } from '../../dist/story/api-client.js';
import { demoLogins } from '../../dist/story/demo-accounts.js';

export async function bureauLogin(stage) {
  const logins = await demoLogins({
    appUrl: stage.env.DATABASE_URL,
    fieldKey: stage.env.FIELD_KEY,
    indexKey: stage.env.INDEX_KEY,
    dataDir: stage.dataDir,
  });
  return logins.find(({ role, organisation }) => role === 'bureau' && organisation.includes('那坡'));
}

export async function bureauClient(stage, baseUrl) {
  return new ApiClient(baseUrl, await bureauLogin(stage));
}
