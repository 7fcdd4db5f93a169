// Makes TypeScript types of the OpenAPI documents that the services' builds have just written, and of the catalogue of events.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { typesOf } from './types.mjs';

const services = ['auth', 'users', 'servers', 'channels', 'messaging', 'media', 'search', 'moderation'];
const target = new URL('../target/api/', import.meta.url);
mkdirSync(target, { recursive: true });

const at = (path) => new URL(path, import.meta.url);

async function generate(name, document) {
  writeFileSync(new URL(`${name}.d.ts`, target), await typesOf(JSON.parse(readFileSync(document, 'utf8'))));
}

for (const service of services) {
  const document = at(`../../beep-${service}/target/classes/openapi/openapi.json`);
  if (!existsSync(document)) {
    console.error(`beep-${service} is not built: build with ./mvnw -pl beep-web -am …`);
    process.exit(1);
  }
  await generate(service, document);
}

const events = at('../../beep-events/target/classes/events/events.json');
await generate('events', existsSync(events) ? events : at('../src/test/web/events.sample.json'));
