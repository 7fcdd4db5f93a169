import openapiTypescript, { astToString } from 'openapi-typescript';

/** TypeScript types of what an OpenAPI document tells everybody: not of what only services and operators ask for. */
export async function typesOf(document) {
  const told = structuredClone(document);
  for (const path of Object.keys(told.paths ?? {})) {
    if (/^\/(internal|health|openapi)\//.test(path)) delete told.paths[path];
  }
  return astToString(await openapiTypescript(told));
}
