import type { Language } from "@noticelens/parser";
import type { Command, Option } from "commander";
import { say } from "./language.ts";

const EXAMPLES: Readonly<Record<Language, string>> = {
  zh: `
示例：
  noticelens 通报.pdf                          在终端里看清单
  noticelens https://www.example.gov.cn/1.html 读网页
  noticelens 通报/ --out 台账.xlsx             整个文件夹合成一张整改台账
  noticelens parse "通报/**/*.html" --out 结果 --resume
                                               批量输出 JSON，中断后接着做
  noticelens compare 通报/ -o 对比.xlsx          多份通报并排：主题、未答、逾期、雷同
  noticelens explain 通报.pdf p3m2              这一条为什么这样读，有多大把握
  cat 通报.txt | noticelens parse - -f ndjson  读标准输入

退出码：0 全部成功，1 有文件失败，2 用法错误，130 被 Ctrl-C 停止。`,
  en: `
Examples:
  noticelens notice.pdf                         the checklist in the terminal
  noticelens https://www.example.gov.cn/1.html  read a web page
  noticelens notices/ --out ledger.xlsx         one ledger of a whole folder
  noticelens parse "notices/**/*.html" --out results --resume
                                                JSON in bulk, goes on where it stopped
  noticelens compare notices/ -o compare.xlsx   side by side: themes, gaps, overdue, likeness
  noticelens explain notice.pdf p3m2            why an item was read so, and how sure that is
  cat notice.txt | noticelens parse - -f ndjson read standard input

Exit codes: 0 all went well, 1 some files failed, 2 wrong usage, 130 stopped by Ctrl-C.`,
};

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** The help in one language, with examples and exit codes. Subcommands made afterwards inherit it. */
export function configureHelp(program: Command, lang: Language): void {
  const zh = lang === "zh";
  program
    .configureHelp({
      styleTitle: (title) => (zh ? (TITLES[title] ?? title) : title),
      optionDescription: (option) => describe(option, lang),
      showGlobalOptions: false,
    })
    .helpOption("-h, --help", say(lang, "显示帮助", "show help"))
    .helpCommand(false)
    .addHelpText("after", EXAMPLES[lang]);
}

function describe({ description, argChoices, defaultValue, defaultValueDescription }: Option, lang: Language): string {
  const fallback = defaultValueDescription ?? (typeof defaultValue === "string" ? defaultValue : null);
  const facts = [argChoices?.join(" | "), fallback !== null && `${say(lang, "默认", "default")} ${fallback}`].filter(
    Boolean,
  );
  if (facts.length === 0) return description;
  return say(lang, `${description}（${facts.join("；")}）`, `${description} (${facts.join("; ")})`);
}
