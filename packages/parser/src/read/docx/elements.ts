/** Pictures, shapes and embedded objects: of these only the words in their text boxes are kept. */
export const GRAPHICS: ReadonlySet<string> = new Set(["mc:AlternateContent", "drawing", "pict", "object"]);

/** Left out with all that is in them: deleted words, field codes, comments, pinyin, earlier properties, page set-up. */
export const DROPPED: ReadonlySet<string> = new Set(
  (
    "del moveFrom delText delInstrText instrText bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak " +
    "commentRangeStart commentRangeEnd commentReference annotationRef sdtPr sdtEndPr smartTagPr customXmlPr " +
    "tblPr tblGrid tblPrEx tcW tcBorders tcMar shd vAlign rubyPr rt sectPr permStart permEnd footnoteRef endnoteRef " +
    "pPrChange rPrChange tcPrChange trPrChange tblPrChange sectPrChange numberingChange"
  ).split(" "),
);

/** Taken away from around their content: mammoth would lose the words, or make links that nobody has checked. */
export const UNWRAPPED: ReadonlySet<string> = new Set(["hyperlink", "fldSimple", "ruby", "rubyBase", "dir", "bdo"]);

/** Elements that end or begin between two pieces of text of one stretch. */
export const SEAMLESS: ReadonlySet<string> = new Set(["r", "t", ...UNWRAPPED]);
