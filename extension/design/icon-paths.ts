/** The line icons on a grid of 16, stroke 1.5; each the inside of an `<svg>`. */
export const ICON_PATHS = {
  completed:
    '<circle cx="8" cy="8" r="6.75" fill="currentColor" stroke="none"/><path d="M5.2 8.2 7.2 10.2 10.9 6.2" style="stroke:var(--bg)" stroke-width="1.6"/>',
  "mostly-completed":
    '<circle cx="8" cy="8" r="6"/><path d="M8 8V4a4 4 0 1 1-4 4z" fill="currentColor" stroke="none"/>',
  "in-progress": '<circle cx="8" cy="8" r="6"/><path d="M8 4a4 4 0 0 1 0 8z" fill="currentColor" stroke="none"/>',
  "long-term":
    '<path d="M8 8C6.9 6.2 5.9 5.2 4.5 5.2a2.8 2.8 0 0 0 0 5.6C5.9 10.8 6.9 9.8 8 8s2.1-2.8 3.5-2.8a2.8 2.8 0 0 1 0 5.6C10.1 10.8 9.1 9.8 8 8z"/>',
  planned: '<circle cx="8" cy="8" r="6"/><path d="M8 4.8V8l2.2 1.4"/>',
  "not-started": '<circle cx="8" cy="8" r="6"/>',
  unstated: '<circle cx="8" cy="8" r="6" stroke-dasharray="1.6 2.17" stroke-linecap="butt"/><path d="M6 8h4"/>',
  chevron: '<path d="m6 3.5 4.5 4.5L6 12.5"/>',
  down: '<path d="m4 6.2 4 4 4-4"/>',
  search: '<circle cx="7" cy="7" r="4.2"/><path d="m10.2 10.2 3.3 3.3"/>',
  filter: '<path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3"/>',
  calendar: '<rect x="2.5" y="3.2" width="11" height="10.3" rx="1.8"/><path d="M2.5 6.6h11M5.5 1.8v2.4M10.5 1.8v2.4"/>',
  hash: '<path d="M6.2 2.8 4.8 13.2M11.2 2.8 9.8 13.2M2.8 6h10.6M2.4 10h10.6"/>',
  document:
    '<path d="M4 1.8h5l3.2 3.2v8.2a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V2.8a1 1 0 0 1 1-1z"/><path d="M8.8 2v3.4h3.3"/>',
  alert: '<path d="M8 2.2 14.3 13H1.7z"/><path d="M8 6.4v3M8 11.2v.1"/>',
  info: '<circle cx="8" cy="8" r="6"/><path d="M8 7.4v3.4M8 5.2v.1"/>',
  undo: '<path d="M5.2 3 2.6 5.7l2.6 2.7"/><path d="M2.8 5.7h6.4a3.9 3.9 0 0 1 0 7.8H6.4"/>',
  redo: '<path d="m10.8 3 2.6 2.7-2.6 2.7"/><path d="M13.2 5.7H6.8a3.9 3.9 0 0 0 0 7.8h2.8"/>',
  globe:
    '<circle cx="8" cy="8" r="6"/><path d="M2 8h12M8 2c2 1.8 2.7 3.8 2.7 6S10 12.200 8 14C6 12.200 5.300 10.200 5.300 8S6 3.800 8 2z"/>',
  reload: '<path d="M13 8a5 5 0 1 1-1.500-3.600"/><path d="M13.300 2.200v3h-3"/>',
  more: '<path d="M3.500 8h.01M8 8h.01M12.500 8h.01" stroke-width="2"/>',
  save: '<path d="M4 2.200h8a.8.8 0 0 1 .8.8v10.800L8 10.800l-4.800 3V3a.8.8 0 0 1 .8-.8z"/>',
  saved: '<path d="M4 2.200h8a.8.8 0 0 1 .8.8v10.800L8 10.800l-4.800 3V3a.8.8 0 0 1 .8-.8z" fill="currentColor"/>',
  target: '<circle cx="8" cy="8" r="4.300"/><path d="M8 1.600v3M8 11.400v3M1.600 8h3M11.400 8h3"/>',
  "open-out":
    '<path d="M8 10V2.200M5 5l3-3 3 3"/><path d="M2.800 9.500v3a1.200 1.200 0 0 0 1.200 1.200h8a1.200 1.200 0 0 0 1.200-1.200v-3"/>',
  phone:
    '<path d="M5.400 2.300 3.300 3c-.5.200-.8.600-.7 1.100.6 5 4.300 8.700 9.300 9.300.5.100.9-.2 1.100-.7l.7-2.100-3-1.600-1.300 1.300C7.600 9.500 6.500 8.400 5.700 6.600L7 5.300z"/>',
  mail: '<rect x="2" y="3.300" width="12" height="9.400" rx="1.500"/><path d="m2.500 4.500 5.500 4 5.500-4"/>',
  place:
    '<path d="M8 14c3-3 4.500-5.300 4.500-7.400a4.500 4.500 0 0 0-9 0C3.500 8.700 5 11 8 14z"/><circle cx="8" cy="6.500" r="1.600"/>',
  copy: '<rect x="5" y="5" width="8.500" height="8.500" rx="1.500"/><path d="M11 5V3.700A1.200 1.200 0 0 0 9.800 2.500H3.700a1.200 1.200 0 0 0-1.200 1.200v6.100A1.200 1.200 0 0 0 3.700 11H5"/>',
  clock: '<circle cx="8" cy="8" r="6"/><path d="M8 4.600V8l2.300 1.500"/>',
  close: '<path d="m4 4 8 8M12 4l-8 8"/>',
  check: '<path d="m3 8.500 3.200 3.200L13 4.800"/>',
  lock: '<rect x="3" y="7" width="10" height="6.800" rx="1.500"/><path d="M5.200 7V5a2.800 2.800 0 0 1 5.600 0v2"/>',
  scan: '<path d="M2.500 5V3.500a1 1 0 0 1 1-1H5M11 2.500h1.500a1 1 0 0 1 1 1V5M13.500 11v1.500a1 1 0 0 1-1 1H11M5 13.500H3.500a1 1 0 0 1-1-1V11M2.500 8h11"/>',
  click:
    '<path d="m6.200 6.200 7.300 2.600-3.200 1.500-1.500 3.200z"/><path d="M6 1.800v1.800M1.800 6h1.800M3 3l1.300 1.300"/>',
  drop: '<path d="M8 2v7.500M4.800 6.500 8 9.700l3.200-3.200"/><path d="M2.500 11v1.300a1.200 1.200 0 0 0 1.200 1.200h8.600a1.200 1.200 0 0 0 1.200-1.200V11"/>',
  print:
    '<path d="M4.500 6V2.300h7V6M4.500 11.500H3.300A1.300 1.300 0 0 1 2 10.200V7.300A1.300 1.300 0 0 1 3.300 6h9.400A1.300 1.300 0 0 1 14 7.300v2.900a1.300 1.300 0 0 1-1.300 1.300h-1.200"/><rect x="4.500" y="9.300" width="7" height="4.400" rx=".6"/>',
  left: '<path d="M10 3.500 5.500 8l4.500 4.500"/>',
  plus: '<path d="M8 3v10M3 8h10"/>',
  minus: '<path d="M3 8h10"/>',
  back: '<path d="M6.500 3.500 2 8l4.500 4.500M2.300 8H14"/>',
  grid: '<rect x="2.500" y="2.500" width="11" height="11" rx="1.500"/><path d="M2.500 6.200h11M6.200 2.500v11"/>',
  columns: '<rect x="2.500" y="2.500" width="11" height="11" rx="1.500"/><path d="M8 2.500v11"/>',
  twin: '<rect x="2.200" y="2.200" width="7.600" height="9" rx="1.300"/><path d="M12 4.800h.7a1.200 1.200 0 0 1 1.200 1.200v6.600a1.200 1.200 0 0 1-1.200 1.200H7.500a1.200 1.200 0 0 1-1.200-1.200v0"/>',
  tag: '<path d="M2.500 2.500h5l6 6-5 5-6-6z"/><path d="M5.200 5.200h.01" stroke-width="2"/>',
  trash: '<path d="M2.800 4.300h10.400M6 4.300V2.800h4v1.500M4.200 4.300l.6 9.200h6.400l.6-9.200"/>',
  library: '<path d="M3 2.500v11M6 2.500v11M9 2.800l3.800 10.400"/>',
  gear: '<circle cx="8" cy="8" r="2.200"/><path d="M8 1.800v2M8 12.200v2M1.800 8h2M12.200 8h2M3.600 3.600 5 5M11 11l1.400 1.400M12.400 3.600 11 5M5 11l-1.400 1.400"/>',
  moon: '<path d="M13 9.500A5.500 5.500 0 0 1 6.500 3a5.500 5.500 0 1 0 6.500 6.500z"/>',
  pencil:
    '<path d="m3 13 .6-2.900 7-7a1.300 1.300 0 0 1 1.800 0l.5.5a1.300 1.300 0 0 1 0 1.800l-7 7z"/><path d="m9.500 4.200 2.300 2.300"/>',
  list: '<path d="M6 4h7.500M6 8h7.500M6 12h7.500M2.700 4h.6M2.700 8h.6M2.700 12h.6"/>',
  group: '<path d="M2.500 8h11M5 3l3 2.800L11 3M5 13l3-2.800 3 2.800"/>',
  join: '<path d="M3 3.500h10M3 12.500h10M8 5.300v5.400M6.300 9 8 10.700 9.700 9M6.300 7 8 5.300 9.700 7"/>',
  split: '<path d="M3 4h10M3 12h10"/><path d="M2.500 8h1.600M6 8h1.200M9 8h1.200M12 8h1.500"/>',
  arrow: '<path d="M2.500 8h11M9.700 4.200 13.500 8l-3.800 3.800"/>',
  flask:
    '<path d="M6.200 2.300h3.600M7 2.300v4L3.600 12.200a.9.9 0 0 0 .8 1.400h7.200a.9.9 0 0 0 .8-1.400L9 6.300v-4M5.200 10h5.600"/>',
  fork: '<path d="M8 14V9.500M8 9.500C8 6.500 4 7 4 3.200M8 9.500c0-3 4-2.500 4-6.300"/><path d="M2.500 4.500 4 2.800l1.500 1.700M10.500 4.500 12 2.800l1.500 1.700"/>',
  // The inspector's own marks are square.
  "own-reading":
    '<rect x="2" y="2" width="12" height="12" rx="2.500"/><path d="m5.300 10.700.3-1.500 3.700-3.700 1.200 1.200-3.700 3.700z"/>',
  "own-in-progress":
    '<rect x="2" y="2" width="12" height="12" rx="2.5"/><path d="M8 4.6h2.4a1 1 0 0 1 1 1v4.8a1 1 0 0 1-1 1H8z" fill="currentColor" stroke="none"/>',
  "own-completed":
    '<rect x="1.6" y="1.6" width="12.8" height="12.8" rx="3" fill="currentColor" stroke="none"/><path d="M5.2 8.2 7.2 10.2 10.9 6.2" style="stroke:var(--bg)" stroke-width="1.6"/>',
  "own-mostly-completed":
    '<rect x="2" y="2" width="12" height="12" rx="2.5"/><path d="M8 8V4.6h2.400a1 1 0 0 1 1 1v4.800a1 1 0 0 1-1 1H5.600a1 1 0 0 1-1-1V8z" fill="currentColor" stroke="none"/>',
  "own-long-term":
    '<rect x="1.600" y="2" width="12.800" height="12" rx="2.500"/><path d="M8 8C7.200 6.700 6.500 6.200 5.700 6.200a1.800 1.800 0 0 0 0 3.600C6.500 9.800 7.200 9.300 8 8s1.500-1.800 2.300-1.800a1.800 1.800 0 0 1 0 3.600C9.500 9.800 8.800 9.300 8 8z"/>',
  "own-planned": '<rect x="2" y="2" width="12" height="12" rx="2.500"/><path d="M8 5V8l2.200 1.400"/>',
  "own-not-started": '<rect x="2" y="2" width="12" height="12" rx="2.500"/>',
  "own-unstated":
    '<rect x="2" y="2" width="12" height="12" rx="2.500" stroke-dasharray="1.600 2.170"/><path d="M6 8h4"/>',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof ICON_PATHS;
