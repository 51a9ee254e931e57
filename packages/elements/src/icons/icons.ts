import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

const shapes = {
  menu: svg`<path d="M4 7h16M4 12h16M4 17h16"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600l1.400 1.400M17 17l1.400 1.400M18.400 5.600 17 7M7 17l-1.400 1.400"/>`,
  moon: svg`<path d="M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10Z"/>`,
  device: svg`<rect x="3.500" y="5" width="17" height="11" rx="1.500"/><path d="M9 20h6M12 16v4"/>`,
  check: svg`<path d="m5 12.500 4.500 4.500L19 7.500"/>`,
  calendar: svg`<rect x="4" y="5.500" width="16" height="14.500" rx="2"/><path d="M4 10h16M8.500 3.500v4M15.500 3.500v4"/>`,
  place: svg`<path d="M12 21s-6.500-6-6.500-11a6.500 6.500 0 0 1 13 0c0 5-6.500 11-6.500 11Z"/><circle cx="12" cy="10" r="2.300"/>`,
  people: svg`<circle cx="9" cy="8.500" r="3"/><path d="M3.500 19c.5-3.500 2.500-5 5.500-5s5 1.500 5.500 5"/><path d="M15.500 5.800a3 3 0 0 1 0 5.400M17 14.300c2 .6 3.200 2.100 3.500 4.700"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  edit: svg`<path d="M4.500 19.500h4L19 9l-4-4L4.500 15.500zM13 7l4 4"/>`,
  trash: svg`<path d="M5 7h14M10 7V4.500h4V7M7 7l1 12.500h8L17 7M10.300 10.500v5.500M13.700 10.500v5.500"/>`,
  chevron: svg`<path d="m8 10 4 4 4-4"/>`,
  arrow: svg`<path d="M5 12h14M13.500 6.500 19 12l-5.500 5.500"/>`,
  undo: svg`<path d="M8 5 4 9l4 4M4.500 9H14a5.500 5.500 0 0 1 0 11H8"/>`,
  redo: svg`<path d="m16 5 4 4-4 4M19.500 9H10a5.500 5.500 0 0 0 0 11h6"/>`,
  bold: svg`<path d="M7.500 5h5a3.500 3.500 0 0 1 0 7h-5zM7.500 12h6a3.500 3.500 0 0 1 0 7h-6z"/>`,
  italic: svg`<path d="M10 5h7M7 19h7M14 5l-4 14"/>`,
  underline: svg`<path d="M7 5v6.500a5 5 0 0 0 10 0V5M6 20h12"/>`,
  paragraph: svg`<path d="M4 6.500h16M4 12h16M4 17.500h9"/>`,
  heading1: svg`<path d="M4 5v14M12 5v14M4 12h8M16 12.500l2.500-1.500v8"/>`,
  strike: svg`<path d="M4 12h16M16.500 7.500C15.800 5.800 14.200 5 12 5c-2.600 0-4.300 1.200-4.300 3 0 1.300.8 2.200 2.300 2.900M7.300 16c.6 1.900 2.300 3 4.800 3 2.800 0 4.600-1.300 4.600-3.200 0-.7-.2-1.300-.6-1.800"/>`,
  indent: svg`<path d="M4 6h16M11 12h9M4 18h16M4 9.500l3 2.500-3 2.500z"/>`,
  outdent: svg`<path d="M4 6h16M11 12h9M4 18h16M7 9.500 4 12l3 2.500z"/>`,
  heading2: svg`<path d="M4 5v14M12 5v14M4 12h8M15.500 11.500a2.200 2.200 0 1 1 3.800 1.600L15.500 19h4.500"/>`,
  heading3: svg`<path d="M4 5v14M12 5v14M4 12h8M15.800 10h4l-2.300 3.200a2.600 2.600 0 1 1-2 4.600"/>`,
  bulletList: svg`<path d="M9 6.500h11M9 12h11M9 17.500h11"/><path d="M4.500 6.500h.01M4.500 12h.01M4.500 17.500h.01" stroke-width="2.600"/>`,
  orderedList: svg`<path d="M10 6.500h10M10 12h10M10 17.500h10M4 5l1.500-.8V9M3.800 15.300c.3-1.500 2.800-1.300 2.600.2-.1 1-2.600 2.500-2.600 3.500h2.800"/>`,
  blockquote: svg`<path d="M10 7c-3 .8-4.500 3-4.500 6v4H10v-4.500H7.500M19 7c-3 .8-4.500 3-4.500 6v4H19v-4.500h-2.500"/>`,
  agendaItem: svg`<rect x="4" y="4.500" width="16" height="15" rx="2"/><path d="M8 9h8M8 12.500h8M8 16h4"/>`,
  decision: svg`<path d="M5 20h9M8.500 8.500l7 7M7 10l5-5 5.500 5.500-5 5zM14.500 14.500l5.500 5.500"/>`,
  nextDate: svg`<rect x="4" y="5.500" width="16" height="14.500" rx="2"/><path d="M4 10h16M8.500 3.500v4M15.500 3.500v4M9 15h6M12.500 12.500 15 15l-2.500 2.500"/>`,
  practice: svg`<path d="m12 4 2.400 5 5.600.700-4.100 3.800 1.100 5.500-5-2.700-5 2.700 1.100-5.500L4 9.700 9.600 9z"/>`,
  call: svg`<path d="M4.500 10v4l3 .5L18 19V5L7.500 9.500zM8 14.500 9.500 20"/>`,
  task: svg`<rect x="4.500" y="4.500" width="15" height="15" rx="3"/><path d="m8.500 12.300 2.500 2.500 4.500-5"/>`,
  highlight: svg`<path d="m14 5 5 5-7.500 7.500H7l-1.500-1.500zM4 20.500h16M9.500 9.500l5 5"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1"/>`,
  table: svg`<rect x="4" y="5" width="16" height="14" rx="1.500"/><path d="M4 9.700h16M4 14.300h16M10 9.700V19M15 9.700V19"/>`,
  mention: svg`<circle cx="12" cy="12" r="3.500"/><path d="M15.500 8.500v5c0 3 4.500 2.500 4.500-1.500a8 8 0 1 0-3 6.200"/>`,
  mentionName: svg`<circle cx="12" cy="12" r="3.500"/><path d="M15.500 8.500v5c0 3 4.500 2.500 4.500-1.500a8 8 0 1 0-3 6.200"/>`,
  date: svg`<rect x="4" y="5.500" width="16" height="14.500" rx="2"/><path d="M4 10h16M8.500 3.500v4M15.500 3.500v4M9 14.500h2.500"/>`,
  picture: svg`<rect x="3.500" y="5" width="17" height="14" rx="2"/><circle cx="8.500" cy="10" r="1.500"/><path d="m4 17 5-4.500 3.500 3L16 12l4.500 4"/>`,
  attachment: svg`<path d="m19 11-7.500 7.500a4.500 4.500 0 0 1-6.400-6.400L13 4.300a3 3 0 0 1 4.200 4.200l-7.500 7.500a1.500 1.500 0 0 1-2.100-2.100L14 7.500"/>`,
  callout: svg`<rect x="4" y="5" width="16" height="14" rx="2"/><path d="M8 9v6M11.500 10h5M11.500 14h5"/>`,
  internal: svg`<rect x="5.500" y="10.500" width="13" height="9" rx="1.500"/><path d="M8.500 10.500V8a3.500 3.500 0 0 1 7 0v2.500M12 14v2.500"/>`,
  rowBefore: svg`<rect x="4" y="12" width="16" height="7" rx="1"/><path d="M12 3.500v6M9 6.500h6"/>`,
  rowAfter: svg`<rect x="4" y="5" width="16" height="7" rx="1"/><path d="M12 14.500v6M9 17.500h6"/>`,
  columnBefore: svg`<rect x="12" y="4" width="7" height="16" rx="1"/><path d="M3.500 12h6M6.500 9v6"/>`,
  columnAfter: svg`<rect x="5" y="4" width="7" height="16" rx="1"/><path d="M14.500 12h6M17.500 9v6"/>`,
  headerCell: svg`<rect x="4" y="5" width="16" height="14" rx="1.500"/><path d="M4 10h16M8 7.500h8" /><path d="M12 10v9"/>`,
  deleteRow: svg`<rect x="4" y="5" width="16" height="6" rx="1"/><path d="m9 15 6 5M15 15l-6 5"/>`,
  deleteColumn: svg`<rect x="5" y="4" width="6" height="16" rx="1"/><path d="m15 9 5 6M20 9l-5 6"/>`,
  deleteTable: svg`<path d="M4 5h16v14H4zM4 10h16M12 5v14"/><path d="M3 3.500 21 20.500"/>`,
  find: svg`<circle cx="10.500" cy="10.500" r="5.500"/><path d="m15 15 5 5"/>`,
  goToPerson: svg`<circle cx="9" cy="8" r="3"/><path d="M3.500 18.500c.5-3.500 2.500-5 5.500-5M13 16.500h7.500M17.500 13.500l3 3-3 3"/>`,
  quiet: svg`<path d="M5 9.500v5h3.500L13 18V6L8.500 9.500zM16.500 10l4 4M20.500 10l-4 4"/>`,
  announcements: svg`<path d="M5 9.500v5h3.500L13 18V6L8.500 9.500zM16 9.500a3.500 3.500 0 0 1 0 5M18.500 7a7 7 0 0 1 0 10"/>`,
  shortcuts: svg`<rect x="3" y="6.500" width="18" height="11" rx="2"/><path d="M6.500 10h.01M10 10h.01M13.500 10h.01M17 10h.01M8 14h8"/>`,
  up: svg`<path d="M12 19V5M6.500 10.500 12 5l5.500 5.500"/>`,
  down: svg`<path d="M12 5v14M6.500 13.500 12 19l5.500-5.500"/>`,
  grip: svg`<path d="M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01" stroke-width="2.600"/>`,
  offline: svg`<path d="M7 18h9.500M18.800 16.900A3.800 3.800 0 0 0 17 9.800a5.500 5.500 0 0 0-8.600-2.600M6.600 9.500A4.300 4.300 0 0 0 7 18M4 4l16 16"/>`,
  alert: svg`<path d="M12 4 2.800 19.500h18.400zM12 10v4.500M12 17v.01"/>`,
  eye: svg`<path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12Z"/><circle cx="12" cy="12" r="2.700"/>`,
  saving: svg`<path d="M19.500 12A7.500 7.500 0 1 1 12 4.500"/>`,
  out: svg`<path d="M10 4.500H6A1.500 1.500 0 0 0 4.500 6v12A1.500 1.500 0 0 0 6 19.500h4M15 8l4 4-4 4M19 12H9.500"/>`,
  print: svg`<path d="M7 9V4.500h10V9M7 16.500H5A1.500 1.500 0 0 1 3.500 15v-4.500A1.500 1.500 0 0 1 5 9h14a1.500 1.500 0 0 1 1.500 1.500V15a1.500 1.500 0 0 1-1.500 1.500h-2M7 14h10v5.500H7z"/>`,
  comment: svg`<path d="M4 5.500h16v11H11l-4.500 3.500v-3.500H4z"/>`,
  nextComment: svg`<path d="M4 4.500h16v9H10.500L7 16.500v-3H4zM12 19.500h7M16 16.500l3 3-3 3"/>`,
  openComment: svg`<path d="M4 5.500h16v11H11l-4.500 3.500v-3.500H4zM8 9.500h8M8 12.500h5"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** A picture for the eyes alone: whatever it says must stand in words beside it or in the control's name. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon icon-${name}"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${shapes[name]}
  </svg>`;
}
