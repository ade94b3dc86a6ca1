/** The version of the Notice's shape. It changes when a key changes its name, place or meaning. */
export const SCHEMA_VERSION = 1;
