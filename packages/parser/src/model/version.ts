/** The version of the Notice's shape. It changes when a key changes its name, place or meaning. */
export const SCHEMA_VERSION = 2;
/** What read a notice; the version is that of the package. */
export const PARSER = { name: "@noticelens/parser", version: "0.2.0" } as const;
