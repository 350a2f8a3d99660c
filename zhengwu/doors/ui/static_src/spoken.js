// What of a page is read aloud, in which order and language: headings, paragraphs, rows of lists and tables, in words.

// Not read: what is there for the eye, for machines, or to get around.
const SILENT = "script, style, template, svg:not([role=img]), nav, kbd, progress, select, textarea, [hidden], [aria-hidden=true], [data-aloud]";
// What makes an element more than one block.
const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,ol,ul,dl,table,tr,label,legend,summary,figcaption,button,input,section,article,form,fieldset,details,div";
const LONGEST = 120;

export function blocksOf(main) {
  const found = [];
  gather(main, found);
  return found;
}

function gather(element, found) {
  if (silent(element)) return;
  if (element.matches("dl")) return terms(element, found);
  if (element.matches("tr")) return row(element, found);
  if (element.matches("input")) return control(element, found);
  if (!element.querySelector(BLOCKS) || element.matches("label, button, h1, h2, h3, h4, h5, h6")) return push(found, [element], runsOf(element));
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) gather(child, found);
    else if (child.nodeType === Node.TEXT_NODE) push(found, [element], tidy([{ lang: langOf(element), text: child.data }]));
  }
}

function silent(element) {
  return element.matches(SILENT) || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}

// Term and details are one thing to the ear: "多少钱：免费，明细见下".
function terms(list, found) {
  const groups = [];
  for (const element of list.querySelectorAll("dt, dd")) {
    if (silent(element)) continue;
    if (element.matches("dt") || !groups.length) groups.push({ elements: [], runs: [] });
    const { elements, runs } = groups.at(-1);
    elements.push(element);
    runs.push(...runsOf(element), { lang: langOf(element), text: element.matches("dt") ? "：" : "，" });
  }
  for (const { elements, runs } of groups) push(found, elements, tidy(runs));
}

// A row of a table: each cell with the head of its column.
function row(element, found) {
  if (element.closest("thead")) return;
  const heads = [...(element.closest("table").tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent.trim());
  const runs = [...element.cells].filter((cell) => !silent(cell)).flatMap((cell) => {
    const head = cell.matches("th") ? "" : cell.dataset.label || heads[cell.cellIndex] || "";
    return [...(head ? [{ lang: document.documentElement.lang, text: `${head}：` }] : []), ...runsOf(cell), { lang: langOf(cell), text: "，" }];
  });
  push(found, [element], tidy(runs));
}

// A control says its label; one that has a label on the page has been read with it.
function control(input, found) {
  const words = input.getAttribute("aria-label");
  if (input.type !== "hidden" && words) push(found, [input], [{ lang: langOf(input), text: words }]);
}

function runsOf(element) {
  const runs = [];
  listen(element, runs);
  return tidy(runs);
}

function listen(element, runs) {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) runs.push({ lang: langOf(element), text: node.data });
    if (node.nodeType !== Node.ELEMENT_NODE || silent(node)) continue;
    const apart = node.matches("br") || !getComputedStyle(node).display.startsWith("inline");
    if (apart) runs.push({ lang: langOf(element), text: "，" });
    if (node.matches("svg")) runs.push({ lang: langOf(node), text: node.getAttribute("aria-label") ?? "" });
    else listen(node, runs);
    if (apart) runs.push({ lang: langOf(element), text: "，" });
  }
}

const langOf = (element) => element.closest("[lang]")?.lang || document.documentElement.lang;

// Neighbours of one language are one run, with a space between two words or figures; a pause is said once, never first or last.
const APART = /[A-Za-z0-9]$/;
const WORD = /^[A-Za-z0-9]/;
function tidy(runs) {
  const merged = [];
  for (const { lang, text } of runs) {
    const last = merged.at(-1);
    if (last && (last.lang === lang || !/[\p{L}\p{N}]/u.test(text))) last.text += (APART.test(last.text) && WORD.test(text) ? " " : "") + text;
    else merged.push({ lang, text });
  }
  return merged
    .map(({ lang, text }) => ({
      lang,
      text: text.replace(/\s+/g, " ").replace(/ ?，[，\s]*/g, "，").replace(/([：，。；、？])，+/g, "$1").replace(/，+(?=[：，。；、？])/g, "").replace(/^[，\s]+|[，\s]+$/g, ""),
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function push(found, elements, runs) {
  if (runs.length) found.push({ elements, runs });
}

// Browsers give up on what takes longer than about fifteen seconds: sentences first, then clauses, then anywhere.
export function chunked(text) {
  const chunks = [];
  for (const sentence of text.split(/(?<=[。！？；]|[.!?;]\s)/u)) {
    for (const clause of sentence.length > LONGEST ? sentence.split(/(?<=[，、：]|[,:]\s)/u) : [sentence]) {
      for (const piece of clause.match(new RegExp(`.{1,${LONGEST}}(?!\\S)|.{1,${LONGEST}}`, "gsu")) ?? []) {
        if (chunks.length && chunks.at(-1).length + piece.length <= LONGEST && !/[。！？；.!?;]\s*$/u.test(chunks.at(-1))) chunks[chunks.length - 1] += piece;
        else chunks.push(piece);
      }
    }
  }
  return chunks.map((chunk) => chunk.trim()).filter(Boolean);
}
