/** The part of the parser that applies corrections, by itself, so that it alone is loaded when there are some. */
export { correctNotice } from "@noticelens/parser";
