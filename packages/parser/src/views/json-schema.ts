import { z } from "zod";
import { noticeSchema } from "../model/notice.ts";

/** The JSON Schema (2020-12) of a Notice, generated from the zod schema. */
export function noticeJsonSchema(): object {
  return z.toJSONSchema(noticeSchema);
}
