/*
 * Stands in the place of Zod's modules that turn a schema into JSON Schema (`core/to-json-schema.js`, `core/json-schema-processors.js`) in the
 * built reader. Zod's own schemas refer to them, and nothing in the reader asks for it; without them the one file is a twentieth
 * smaller. What is called of them throws.
 */
const never = (): never => {
  throw new Error('JSON Schema is not in the reader');
};

export const createToJSONSchemaMethod = () => never;
export const createStandardJSONSchemaMethod = () => never;
export const toJSONSchema = never;
export const aggregateChecks = never;
export const allProcessors = {};
export const extractDefs = never;
export const finalize = never;
export const handleUnrepresentable = never;
export const initializeContext = never;
export const processSchema = never;
