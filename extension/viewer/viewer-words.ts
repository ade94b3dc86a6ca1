/** Every string of the document pane. */
export interface ViewerWords {
  readonly back: string;
  readonly document: (name: string) => string;
  readonly toolbar: string;
  readonly opening: string;
  readonly pages: string;
  readonly page: string;
  readonly pageOf: (pages: number) => string;
  readonly openPage: (page: number, problems: number) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly problems: (count: number) => string;
  readonly smaller: string;
  readonly larger: string;
  readonly fit: string;
  readonly zoom: (percent: number) => string;
  readonly find: string;
  readonly findIn: string;
  readonly found: (current: number, total: number) => string;
  readonly searching: (total: number) => string;
  readonly notFound: string;
  readonly previousMatch: string;
  readonly nextMatch: string;
  readonly closeFind: string;
  readonly print: string;
  readonly preparing: (page: number, pages: number) => string;
}

const zh: ViewerWords = {
  back: "回到原网址",
  document: (name) => `文件正文：${name}`,
  toolbar: "文件工具栏",
  opening: "正在打开文件",
  pages: "各页",
  page: "页码",
  pageOf: (pages) => `/ ${pages}`,
  openPage: (page, problems) => (problems > 0 ? `第 ${page} 页，${problems} 个问题` : `第 ${page} 页`),
  previousPage: "上一页",
  nextPage: "下一页",
  problems: (count) => `${count} 题`,
  smaller: "缩小",
  larger: "放大",
  fit: "适合宽度",
  zoom: (percent) => `${percent}%`,
  find: "查找",
  findIn: "在文件中查找",
  found: (current, total) => `第 ${current} 处，共 ${total} 处`,
  searching: (total) => `正在查找，已有 ${total} 处`,
  notFound: "没有找到",
  previousMatch: "上一处",
  nextMatch: "下一处",
  closeFind: "结束查找",
  print: "打印",
  preparing: (page, pages) => `正在准备打印，第 ${page} 页，共 ${pages} 页`,
};

const en: ViewerWords = {
  back: "Back to the address",
  document: (name) => `Text of ${name}`,
  toolbar: "Document tools",
  opening: "Opening the file",
  pages: "Pages",
  page: "Page",
  pageOf: (pages) => `/ ${pages}`,
  openPage: (page, problems) => {
    if (problems === 0) return `Page ${page}`;
    return `Page ${page}, ${problems} ${problems === 1 ? "problem" : "problems"}`;
  },
  previousPage: "Previous page",
  nextPage: "Next page",
  problems: (count) => `${count} pr.`,
  smaller: "Zoom out",
  larger: "Zoom in",
  fit: "Fit width",
  zoom: (percent) => `${percent}%`,
  find: "Find",
  findIn: "Find in the file",
  found: (current, total) => `${current} of ${total}`,
  searching: (total) => `Searching, ${total} so far`,
  notFound: "Not found",
  previousMatch: "Previous match",
  nextMatch: "Next match",
  closeFind: "Close find",
  print: "Print",
  preparing: (page, pages) => `Preparing to print, page ${page} of ${pages}`,
};

/** The strings of the document pane in Chinese and English. Sample: `VIEWER_WORDS.zh.problems(5)` is `"5 题"`. */
export const VIEWER_WORDS: Record<"zh" | "en", ViewerWords> = { zh, en };
