export * from "./core.ts";
export { noticeSchema } from "./model/notice.ts";
export {
  InvalidOrgansError,
  ORGAN_TABLE,
  type OrganTable,
  organTableSchema,
  readOrgans,
} from "./views/bodies/organ-table.ts";
export {
  InvalidThemesError,
  readThemes,
  THEME_TABLE,
  type ThemeTable,
  themeTableSchema,
} from "./views/compare/theme-table.ts";
export { noticeJsonSchema } from "./views/json-schema.ts";
