// Compiles JSON Schemas with Ajv in strict mode and holds records against them.
// In (standard input): {keywords, formats, meta, schemas, records: {address: record}}; out: a list of complaints.

const { readFileSync } = require("node:fs");
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

const { keywords, formats, meta, schemas, records } = JSON.parse(readFileSync(0, "utf8"));
const complaints = [];
const ajv = new Ajv({ strict: true, allErrors: true });
addFormats(ajv);
ajv.addVocabulary(keywords);
formats.forEach((name) => ajv.addFormat(name, true));

function attempt(what, work) {
  try {
    work();
  } catch (error) {
    complaints.push(`${what}: ${error.message}`);
  }
}

meta.forEach((schema) => attempt(schema.$id, () => ajv.addMetaSchema(schema)));
schemas.forEach((schema) => attempt(schema.$id, () => ajv.addSchema(schema)));
schemas.forEach((schema) => attempt(schema.$id, () => ajv.getSchema(schema.$id)));
Object.entries(records).forEach(([address, record]) =>
  attempt(address, () => {
    const validate = ajv.getSchema(address);
    if (!validate) {
      complaints.push(`${address}: no such schema`);
    } else if (!validate(record)) {
      complaints.push(`${address}: ${ajv.errorsText(validate.errors)}`);
    }
  }),
);
process.stdout.write(JSON.stringify(complaints));
