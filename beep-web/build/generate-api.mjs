// Makes TypeScript types of the services' OpenAPI documents, which their builds have just written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

const services = ['auth', 'users', 'servers', 'channels', 'messaging', 'media', 'search', 'moderation'];
const target = new URL('../target/api/', import.meta.url);
mkdirSync(target, { recursive: true });

for (const service of services) {
  const document = new URL(`../../beep-${service}/target/classes/openapi/openapi.json`, import.meta.url);
  if (!existsSync(document)) {
    console.error(`beep-${service} is not built: build with ./mvnw -pl beep-web -am …`);
    process.exit(1);
  }
  const described = JSON.parse(readFileSync(document, 'utf8'));
  for (const path of Object.keys(described.paths ?? {})) {
    if (/^\/(internal|health|openapi)\//.test(path)) delete described.paths[path];
  }
  const types = astToString(await openapiTypescript(described));
  writeFileSync(new URL(`${service}.d.ts`, target), types);
}
