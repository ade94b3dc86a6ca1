import { article, type Lines, page } from "./site-pages.ts";

/** A page of some build, what happens to it once it was read, and whether the words of an item can be shown then. */
export interface Shape {
  readonly style?: string;
  readonly wrap?: (inside: string) => string;
  /** Runs in the page after it was read. */
  readonly after?: string;
  readonly says: "seen" | "hidden";
}

const BAR = (place: string, height = 90): string =>
  `<div style="position:fixed;left:0;right:0;${place}:0;height:${height}px;background:#b6171e;z-index:9"></div>`;
const HIDE = (style: string): string => `document.getElementById("text").style.cssText = ${JSON.stringify(style)}`;
const TABS = (roles: boolean): ((inside: string) => string) => {
  const [tab, panel] = roles
    ? [(id: string) => `role="tab" id="tab-${id}" aria-controls="${id}"`, 'role="tabpanel"']
    : [() => "", ""];
  const switching = `for (const id of ["text", "other"]) document.getElementById(id).hidden = id !== this.dataset.for`;
  const button = (id: string): string => `<button data-for="${id}" ${tab(id)} onclick='${switching}'>${id}</button>`;
  return (inside) =>
    `<div>${button("text")}${button("other")}</div><div id="text" ${panel}>${inside}</div>
    <div id="other" ${panel} hidden><p>机构职能</p></div>`;
};

/** Builds of pages by name: where the words of a notice can be shown, and where they cannot. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  plain: { says: "seen" },
  "sticky head": {
    wrap: (inside) => `<div style="position:sticky;top:0;height:140px;background:#135">站名</div>${inside}`,
    says: "seen",
  },
  "head that sticks below a picture": {
    wrap: (inside) =>
      `<div style="height:400px"></div><nav style="position:sticky;top:0;height:110px;background:#135">导航</nav>${inside}`,
    says: "seen",
  },
  "fixed head": { wrap: (inside) => `${BAR("top", 150)}<div style="height:150px"></div>${inside}`, says: "seen" },
  "fixed foot": { wrap: (inside) => `${inside}${BAR("bottom", 200)}`, says: "seen" },
  "head and foot, two of each": {
    wrap: (inside) =>
      `${BAR("top")}<div style="position:sticky;top:90px;height:60px;background:#246;z-index:8">二级</div>${inside}${BAR("bottom")}`,
    says: "seen",
  },
  "head that grows": {
    wrap: (inside) => `<div id="bar" style="position:sticky;top:0;height:20px;background:#135"></div>${inside}`,
    after: `document.getElementById("bar").style.height = "220px"`,
    says: "seen",
  },
  "box that scrolls": {
    wrap: (inside) => `<div style="height:420px;overflow:auto;margin-top:200px">${inside}</div>`,
    says: "seen",
  },
  "box below the window": {
    wrap: (inside) => `<div style="height:1500px"></div><div style="height:420px;overflow-y:scroll">${inside}</div>`,
    says: "seen",
  },
  "box in a box": {
    wrap: (inside) =>
      `<div style="height:600px;overflow:auto"><div style="height:700px"></div><div style="height:400px;overflow:auto">${inside}</div></div>`,
    says: "seen",
  },
  "body that scrolls": {
    style: "html,body{height:100%;margin:0}body{overflow:auto}html{overflow:hidden}",
    says: "seen",
  },
  "box with a head of its own": {
    wrap: (inside) =>
      `<div style="height:500px;overflow:auto"><div style="position:sticky;top:0;height:120px;background:#135">标题栏</div>${inside}</div>`,
    says: "seen",
  },
  "moved by transform": { style: "#text{transform:translateY(80px) scale(.9)}", says: "seen" },
  "in columns": { style: "#text{columns:2}", says: "seen" },
  zoomed: { style: "#text{zoom:1.5}", says: "seen" },
  "drawn when needed": { style: "#text p{content-visibility:auto}", says: "seen" },
  "not to be clicked": { style: "#text{pointer-events:none}", says: "seen" },
  "smooth scrolling of its own": { style: "html{scroll-behavior:smooth}", says: "seen" },
  "folded away": { wrap: (inside) => `<details><summary>全文</summary>${inside}</details>`, says: "seen" },
  "folded twice": {
    wrap: (inside) => `<details><summary>公开</summary><details><summary>全文</summary>${inside}</details></details>`,
    says: "seen",
  },
  "another tab is open, tabs as ARIA has them": {
    wrap: TABS(true),
    after: `document.querySelector("[data-for=other]").click()`,
    says: "seen",
  },
  "another tab is open, tabs of their own kind": {
    wrap: TABS(false),
    after: `document.querySelector("[data-for=other]").click()`,
    says: "hidden",
  },
  "no longer shown": { after: HIDE("display:none"), says: "hidden" },
  "made invisible": { after: HIDE("visibility:hidden"), says: "hidden" },
  "faded out": { after: HIDE("opacity:0"), says: "hidden" },
  "closed to nothing": { after: HIDE("height:0;overflow:hidden"), says: "hidden" },
  "clipped away": { after: HIDE("clip-path:inset(0 0 100% 0)"), says: "hidden" },
  "moved out of the page": { after: HIDE("position:absolute;left:-9999px"), says: "hidden" },
  "covered by a window of the page's own": {
    after: `document.body.insertAdjacentHTML("beforeend", '<div style="position:fixed;inset:0;background:#fff;z-index:99"></div>')`,
    says: "hidden",
  },
};

/** The page of a shape. */
export function shapedPage({ style = "", wrap = (inside) => inside }: Shape, [title = "", ...rest]: Lines): string {
  const inside = wrap(`<div id="text"><h1>${title}</h1>${article(rest)}</div>`);
  return page(
    `<meta charset="utf-8"><title>${title}</title><style>body{font:16px/2 serif}${style}</style>`,
    inside.includes('id="text"', inside.indexOf('id="text"') + 9)
      ? inside.replace('<div id="text"><h1>', "<div><h1>")
      : inside,
  );
}

/** Where the first line of the marked words stands in its window, and whether nothing lies over it. */
export const LINE = `(() => {
  const [range] = CSS.highlights.get("noticelens-current") ?? [];
  const box = range && [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!box) return null;
  const hit = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
  const touched = range.startContainer.parentElement;
  const isOpen = hit === touched || getComputedStyle(touched).pointerEvents === "none" || touched.contains(hit);
  return { top: box.top, bottom: box.bottom, left: box.left, isOpen, height: innerHeight };
})()`;

export interface Line {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly isOpen: boolean;
  readonly height: number;
}
