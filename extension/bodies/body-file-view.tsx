import { type BodyFile, levelName, tradeName } from "@noticelens/parser";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { BodyNames } from "./body-names.tsx";
import { EntryProblems } from "./entry-problems.tsx";
import { ExportBodies } from "./export-bodies.tsx";
import { TimeLine } from "./time-line.tsx";
import type { LibraryBodies } from "./use-bodies.ts";
import type { BodyWork } from "./use-body-work.ts";

interface FileProps {
  readonly file: BodyFile;
  readonly bodies: LibraryBodies;
  readonly work: BodyWork;
}

/** The file of one body: its documents in order of time with their problems, and all its names. */
export function BodyFileView({ file, bodies, work }: FileProps) {
  const { words, lang } = useSurface();
  const { name, region, level, trade, names, reforms, entries } = file;
  const [view, setView] = useState<"line" | "names">("line");
  const [chosen, choose] = useState(entries[0]?.notice ?? 0);
  const entry = entries.find(({ notice }) => notice === chosen) ?? entries[0];
  const compared = entries.filter(({ problems }) => problems > 0).map(({ notice }) => bodies.sources[notice]?.id ?? "");
  const called = [
    words.bodies.names(names.length),
    ...(reforms.length > 0 ? [words.bodies.reformed(reforms.length)] : []),
  ];
  return (
    <main className="body-file">
      <nav className="crumbs" aria-label={words.bodies.path}>
        <a href="#list">{words.bodies.title}</a>
        {region.map((place) => (
          <span key={place} lang="zh-CN">
            <Icon name="chevron" />
            {place}
          </span>
        ))}
      </nav>
      <div className="body-head">
        <div>
          <h1 lang="zh-CN">{name}</h1>
          <p className="t3">
            <span>{levelName(level, lang)}</span>
            <span>
              {words.bodies.trade}
              {words.lang === "en" ? ": " : "："}
              {tradeName(trade, lang)}
            </span>
            <button type="button" className="link" onClick={() => setView("names")}>
              {called.join(words.lang === "en" ? ", " : "，")}
            </button>
          </p>
        </div>
        <span className="grow" />
        {compared.length > 1 && (
          <a className="button sm" href={`/compare.html?ids=${compared.join(",")}`}>
            {words.bodies.sideBySide}
          </a>
        )}
        <ExportBodies bodies={{ files: [file], suggestions: [], unnamed: [] }} />
      </div>
      <Tabs selectedKey={view} onSelectionChange={(key) => setView(key as typeof view)}>
        <TabList className="views" aria-label={words.panel.views}>
          <Tab id="line">{words.bodies.line}</Tab>
          <Tab id="names">
            {words.bodies.namesTab} <b>{names.length}</b>
          </Tab>
        </TabList>
        <TabPanel id="line" className="tab-panel line-and-problems">
          <TimeLine file={file} chosen={entry?.notice ?? null} onChoose={choose} onUndo={() => setView("names")} />
          {entry && <EntryProblems entry={entry} source={bodies.sources[entry.notice]} />}
        </TabPanel>
        <TabPanel id="names" className="tab-panel">
          <BodyNames file={file} suggestions={bodies.suggestions} work={work} />
        </TabPanel>
      </Tabs>
    </main>
  );
}
