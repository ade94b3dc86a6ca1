import type { Details, DiagnosticCode, UnreadableCode } from "../model/diagnostic.ts";
import type { Diagnostic, StatusValue } from "../model/notice.ts";
import { doubtfulItem } from "./reading-words.ts";
import { type Language, type Wording, word } from "./wording.ts";

export type { Language } from "./wording.ts";

/** One sentence a code and language; `{name}` stands for a detail. Fact first, then what to check. */
const DIAGNOSTIC_WORDING: Readonly<Record<DiagnosticCode, Wording>> = {
  "not-a-notice": [
    "这不像整改通报：没有找到问题和整改措施。",
    "This does not look like a rectification notice: no problems and measures were found.",
  ],
  "no-problems-found": [
    "读完全文，没有找到问题条目。内容可能在附件里。",
    "Read to the end, found no problem. The content may be in an attachment.",
  ],
  "declared-count-mismatch": [
    "通报说有 {declared} 个{of}，找到 {found} 个。请核对原文。",
    "The notice speaks of {declared} {of}, {found} were found. Check the text.",
  ],
  "declared-measures-mismatch": [
    "通报说有 {declared} 条措施，读到 {found} 条；通报可能另有清单。",
    "The notice speaks of {declared} measures, {found} were read; it may keep a list of its own.",
  ],
  "declared-figures-differ": [
    "通报里{of}的数字（{values}）只说了一部分，或者互不一致，没有取值。",
    "The figures for {of} ({values}) speak of a part or contradict each other; none was taken.",
  ],
  "declared-figure-damaged": [
    "“{text}”里的数字可能缺了字，没有取值。",
    "The figure in “{text}” seems damaged and was not taken.",
  ],
  "problems-set-aside": [
    "这不像答复问题的通报，有 {count} 处像问题但没有整改措施的文字未列出。",
    "This does not look like a notice that answers problems; {count} passages that look like problems without measures are not listed.",
  ],
  "answer-without-problem": [
    "这段整改内容没有对应的问题。核对原文是否缺少一条。",
    "This answer belongs to no problem. Check whether one is missing above it.",
  ],
  "further-notice": [
    "同一文里还有一份通报：“{title}”。它的问题可能混在这里，也可能没有列出，要分开读取。",
    "The text holds a further notice: “{title}”. Its problems may be mixed in here or be missing; read it apart.",
  ],
  "doubtful-reading": [
    "{words}读作{kind}，但不确定，也可能是{otherwise}。请对照原文核对。",
    "{words} was read as {kind}, which is doubtful; it could also be {otherwise}. Check it against the text.",
  ],
  "numbering-starts-late": [
    "编号从 {value} 开始。核对前面是否缺少内容。",
    "The numbering starts at {value}. Check whether something before it is missing.",
  ],
  "numbering-gap": [
    "编号从 {from} 跳到 {to}。核对是否漏登一条。",
    "The numbering jumps from {from} to {to}. Check whether one is missing.",
  ],
  "numbering-repeated": ["编号 {to} 出现了两次。", "The number {to} stands there twice."],
  "numbering-scheme-mixed": [
    "同一级编号换了写法（{from} 之后的 {to}），按同一级读取。",
    "The numbering changes its style at {to}, after {from}; it was read as one series.",
  ],
  "problem-without-measures": ["“{problem}”没有找到整改措施。", "No measures were found for “{problem}”."],
  "line-breaks-lost": [
    "原文缺少换行，按编号分成了段落。",
    "The text has lost its line breaks; it was cut at its numbers.",
  ],
  "title-missing": ["正文里没有标题。", "The text has no title."],
  "team-conflict": ["前文写{first}，后文写{other}。", "The notice names {first} and later {other}."],
  "date-damaged": ["“{text}”不是完整的日期，没有取值。", "“{text}” is no complete date and was given no value."],
  "date-lunar": ["“{text}”是农历日期，没有换算。", "“{text}” is a day of the lunar calendar and was not converted."],
  "date-recurring": ["“{text}”按期重复，没有单一的日期。", "“{text}” comes back and is no single date."],
  "date-relative": [
    "“{text}”要从成文之日推算，通报没有写明。",
    "“{text}” is counted from the day of writing, which the notice does not tell.",
  ],
  "number-damaged": [
    "“{text}”不是完整的文号，没有取值。",
    "“{text}” is no complete document number and was given no value.",
  ],
  "date-before-inspection": ["“{text}”早于巡察开始。", "“{text}” lies before the inspection."],
  "date-year-unknown": [
    "“{text}”没有写年份，前文也推不出。",
    "“{text}” has no year, and none can be told from the text.",
  ],
  "publication-conflict": [
    "网页元数据的发布日期是 {meta}，页面上写的是 {visible}。",
    "The page's metadata says {meta}, the page shows {visible} as its day of publication.",
  ],
  "traditional-with-pinyin": [
    "文字夹有拼音，可能是转码页面。",
    "The text is mixed with pinyin; the page may be a converted copy.",
  ],
  "placeholder-text": ["文中有未填写的占位符。", "The text holds unfilled placeholders."],
  "stopped-early": ["已停止，结果只含已读的部分。", "Stopped; the result covers what was read so far."],
  "too-long": [
    "正文过长（{total} 字），只分析了前 {read} 字。",
    "The text is too long ({total} characters); only the first {read} were analysed.",
  ],
  "contents-list": ["目录共 {lines} 行，未列入正文。", "The contents list of {lines} lines is not part of the text."],
  "notes-set-aside": ["{count} 条脚注、尾注未列入正文。", "{count} footnotes or endnotes are not part of the text."],
  "ticks-set-aside": [
    "{count} 个编号前有勾选符号，未列入正文。可能表示完成与否，请核对原文。",
    "{count} boxes or ticks before a number are not part of the text. They may tell what is done: check the source.",
  ],
  "readings-left-out": ["{count} 处注音未列入正文。", "{count} readings beside characters were left out."],
  "html/hidden-text": [
    "正文里有 {lines} 处看不见的文字（{characters} 字），未列入。",
    "The text holds {lines} pieces that cannot be seen ({characters} characters); they are left out.",
  ],
  "html/struck-text": [
    "正文里有 {count} 处划去的文字（{characters} 字），未列入。",
    "{count} pieces of the text are struck out ({characters} characters); they are left out.",
  ],
  "html/form-fields": [
    "正文里有 {count} 个填写框，框里的文字没有读取。",
    "The text holds {count} form fields whose words were not read.",
  ],
  "html/formula-unread": ["有 {count} 个公式读不出来。", "{count} formulas could not be read."],
  "html/parts-unread": [
    "正文里嵌有 {count} 个别的页面、文件或图形，没有读取。",
    "{count} embedded pages, files or drawings within the text were not read.",
  ],
  "html/email-hidden": [
    "网站隐藏了电子邮箱地址，读不出来。可在浏览器里查看。",
    "The site hides e-mail addresses, which cannot be read. Look at the page in a browser.",
  ],
  "html/access-check": [
    "网站返回的是访问验证页，不是正文。在浏览器里打开后再读取。",
    "The site answered with an access check instead of the text. Open it in a browser first.",
  ],
  "html/body-is-image": ["正文是图片，没有可读取的文字。", "The body is pictures; it holds no readable text."],
  "html/body-is-attachment": ["正文在附件里。打开附件再读取。", "The text is in an attachment. Open the attachment."],
  "html/body-is-embedded": [
    "正文嵌在另一个页面里。打开那个页面再读取。",
    "The text sits in an embedded page. Open that page.",
  ],
  "html/empty": ["网页没有文字。", "The page holds no text."],
  "html/too-deep": [
    "网页嵌套过深，过深的部分没有完整读取。",
    "The page is nested too deeply; the deepest parts were not fully read.",
  ],
  "html/encoding-guessed": [
    "网页的编码没有写明或写得不对，按 {encoding} 读取。",
    "The page names no encoding or a wrong one; it was read as {encoding}.",
  ],
  "html/encoding-damaged": ["部分字符无法按 {encoding} 解码。", "Some characters cannot be decoded as {encoding}."],
  "pdf/no-text-layer": [
    "这份 PDF 是扫描图片，没有可读取的文字。",
    "This PDF is a scanned image; it holds no readable text.",
  ],
  "pdf/page-without-text": ["第 {page} 页是扫描图片，未读。", "Page {page} is a scan and was not read."],
  "pdf/text-unreliable": [
    "字体缺少编码，读出的文字不可靠，未列入。",
    "The fonts have no encoding; their text is unreliable and left out.",
  ],
  "pdf/page-text-unreliable": [
    "第 {page} 页的字体缺少编码，文字不可靠，未列入。",
    "The font of page {page} has no encoding; its text is left out.",
  ],
  "pdf/missing-cmap": [
    "缺少字符映射表，部分文字读不出来。",
    "A character map is missing; part of the text cannot be read.",
  ],
  "pdf/drawing-unread": [
    "文件里有能用自己填充的图案，没有去看它画了什么：表格线、图片和看不见的文字可能没有认出来。",
    "The file has a pattern that may be filled with itself, so what it draws was not looked at: rulings, pictures and invisible text may have been missed.",
  ],
  "pdf/page-damaged": [
    "第 {page} 页的数据已损坏，其余页已读。",
    "The data of page {page} is damaged; the other pages were read.",
  ],
  "pdf/too-many-pages": ["页数超过上限，只读了前 {limit} 页。", "Too many pages; only the first {limit} were read."],
  "pdf/doubled-glyphs": ["重影的字已合并。", "Doubled glyphs of fake bold were merged."],
  "pdf/hidden-layer": [
    "关闭的图层里有 {characters} 字，未列入。",
    "{characters} characters stand in layers that are switched off; they are left out.",
  ],
  "pdf/invisible-text": [
    "第 {page} 页有看不见的文字（{characters} 字），未列入。",
    "Page {page} holds text that cannot be seen ({characters} characters); it is left out.",
  ],
  "pdf/fields-unread": [
    "第 {page} 页有 {count} 个填写框或批注，里面的文字没有读取。",
    "Page {page} has {count} form fields or notes whose words were not read.",
  ],
  "docx/hidden-text": [
    "文档里有 {count} 处隐藏文字（{characters} 字），未列入。",
    "The document holds {count} pieces of hidden text ({characters} characters); they are left out.",
  ],
  "docx/formula-unread": ["有 {count} 个公式读不出来。", "{count} formulas could not be read."],
  "docx/fields-unread": ["有 {count} 个域或填写框没有可读取的文字。", "{count} fields have no words that can be read."],
  "docx/symbols-unread": [
    "有 {count} 个符号字体的字读不出来。",
    "{count} characters of symbol fonts could not be read.",
  ],
  "docx/parts-unread": [
    "文档里嵌有 {count} 个别的文件或图表（{parts}），没有读取。",
    "The document holds {count} other files or charts ({parts}) that were not read.",
  ],
  "docx/tracked-changes": [
    "文档有修订记录，按接受后的文字读取。",
    "The document has tracked changes; the final text was read.",
  ],
  "docx/numbering-unknown": [
    "不认识的编号格式 {format}，按数字读取。",
    "Unknown numbering format {format}; read as digits.",
  ],
  "docx/part-missing": ["文档缺少部件 {part}。", "The document lacks its part {part}."],
  "docx/too-deep": [
    "文档嵌套过深，过深的部分没有读取。",
    "The document is nested too deeply; the deepest parts were not read.",
  ],
  "text/encoding-guessed": [
    "编码没有写明或写得不对，按 {encoding} 读取。",
    "No encoding is named, or a wrong one; read as {encoding}.",
  ],
  "text/encoding-damaged": ["部分字符无法按 {encoding} 解码。", "Some characters cannot be decoded as {encoding}."],
  "text/binary": ["这不是文本文件。", "This is no text file."],
};

const ERROR_WORDING: Readonly<Record<UnreadableCode, Wording>> = {
  "empty-source": ["文件是空的。", "The file is empty."],
  "source-too-large": ["文件太大，超过了上限。", "The file is larger than the limit."],
  "unsupported-format": [
    "不支持这种格式（{format}）。能读取 HTML、PDF、DOCX 和纯文本；WPS、DOC 文件请另存为 DOCX。",
    "This format ({format}) is not supported. HTML, PDF, DOCX and text are; save other documents as DOCX.",
  ],
  "too-costly": [
    "读这个文件{limit}，已停止。文件可能损坏，或是有意做成这样的。",
    "Reading this file takes {limit} and was stopped. It may be damaged, or made to be so.",
  ],
  "pdf/damaged": ["PDF 文件已损坏，无法打开。", "The PDF is damaged and cannot be opened."],
  "pdf/encrypted": ["PDF 文件有密码。", "The PDF has a password."],
  "docx/damaged": ["DOCX 文件已损坏，无法打开。", "The DOCX is damaged and cannot be opened."],
  "docx/encrypted": ["这个 Office 文件有密码，打不开。", "The Office file has a password and cannot be opened."],
  "docx/too-large": ["DOCX 解压后太大，没有打开。", "The DOCX would inflate beyond the limit and was not opened."],
  "docx/suspicious-ratio": [
    "DOCX 的压缩比异常，没有打开。",
    "The DOCX has a suspicious compression ratio and was not opened.",
  ],
  "docx/too-many-entries": ["DOCX 里的文件太多，没有打开。", "The DOCX holds too many entries and was not opened."],
};

const STATUS_WORDING: Readonly<Record<StatusValue, Wording>> = {
  completed: ["已完成", "completed"],
  "mostly-completed": ["基本完成", "mostly completed"],
  "in-progress": ["正在推进", "in progress"],
  "long-term": ["长期坚持", "long-term"],
  planned: ["计划中", "planned"],
  "not-started": ["尚未开始", "not started"],
  unstated: ["未写明", "unstated"],
};

const SEVERITY_WORDING: Readonly<Record<Diagnostic["severity"], Wording>> = {
  error: ["错误", "error"],
  warning: ["核对", "check"],
  information: ["说明", "note"],
};

/** What a checklist counts. */
export type TallyName = "problems" | "measures" | "completed" | "mostlyCompleted" | "ongoing" | "notStarted";

const TALLY_WORDING: Readonly<Record<TallyName, Wording>> = {
  problems: ["问题", "problems"],
  measures: ["措施", "measures"],
  completed: ["已完成", "completed"],
  mostlyCompleted: ["基本完成", "mostly completed"],
  ongoing: ["正在推进", "in progress"],
  notStarted: ["尚未开始", "not started"],
};

const FIGURE_WORDING: Readonly<Record<string, Wording>> = {
  measures: TALLY_WORDING.measures,
  completed: ["已完成的问题", "completed problems"],
  mostlyCompleted: ["基本完成的问题", "mostly completed problems"],
  ongoing: ["正在推进的问题", "problems in progress"],
  notStarted: ["尚未完成的问题", "problems not started"],
  rate: ["整改完成率", "the rate of completion"],
};

/** What a diagnostic says, in one sentence. Sample: `编号从 3 跳到 5。核对是否漏登一条。` */
export function describeDiagnostic(
  { code, details }: { code: DiagnosticCode; details: Details },
  lang: Language,
): string {
  const of = figureName(String(details.key ?? "problems"), lang);
  const named = code === "doubtful-reading" ? doubtfulItem(details, lang) : {};
  return word(DIAGNOSTIC_WORDING[code], lang, { of, ...details, ...named });
}

/** What a figure that a notice declares is of, as its sentences say it. */
function figureName(key: string, lang: Language): string {
  return word(FIGURE_WORDING[key] ?? TALLY_WORDING.problems, lang);
}

/** What an UnreadableSourceError says, in one sentence. */
export function describeError({ code, details }: { code: UnreadableCode; details: Details }, lang: Language): string {
  const named = code === "too-costly" ? { limit: word(LIMIT_WORDING[String(details.limit)] ?? ["", ""], lang) } : {};
  return word(ERROR_WORDING[code], lang, { ...details, ...named });
}

const LIMIT_WORDING: Readonly<Record<string, Wording>> = {
  time: ["时间超过上限", "more time than the limit"],
  cpu: ["运算超过上限", "more work than the limit"],
  memory: ["内存超过上限", "more memory than the limit"],
};

/** The name of a status. Sample: `statusName("completed", "zh")` is `已完成`. */
export function statusName(value: StatusValue, lang: Language): string {
  return word(STATUS_WORDING[value], lang);
}

/** How much a diagnostic matters, in a word. Sample: `severityName("warning", "zh")` is `核对`. */
export function severityName(severity: Diagnostic["severity"], lang: Language): string {
  return word(SEVERITY_WORDING[severity], lang);
}

/** The name of a figure. Sample: `tallyName("measures", "zh")` is `措施`. */
export function tallyName(of: TallyName, lang: Language): string {
  return word(TALLY_WORDING[of], lang);
}
