// Tabs of one page: links without a script; with one, the arrow keys move, and the panel changes in place.
export function startTabs() {
  for (const list of document.querySelectorAll("[data-tabs]")) start(list);
}

function start(list) {
  const tabs = [...list.querySelectorAll("[data-panel]")];
  const panelOf = (tab) => document.getElementById(tab.dataset.panel);
  if (!tabs.length || !tabs.every(panelOf)) return;

  list.setAttribute("role", "tablist");
  for (const tab of tabs) {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.dataset.panel);
    const panel = panelOf(tab);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    panel.tabIndex = 0;
  }

  const show = (chosen) => {
    for (const tab of tabs) {
      const now = tab === chosen;
      tab.setAttribute("aria-selected", String(now));
      tab.toggleAttribute("data-current", now);
      tab.removeAttribute("aria-current");
      tab.tabIndex = now ? 0 : -1;
      panelOf(tab).hidden = !now;
    }
  };
  show(tabs.find((tab) => tab.hasAttribute("aria-current")) ?? tabs[0]);

  const choose = (tab) => {
    show(tab);
    tab.focus();
    history.replaceState(history.state, "", tab.href);
  };
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(tab);
  });
  list.addEventListener("keydown", (event) => {
    const here = tabs.indexOf(event.target.closest("[role=tab]"));
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (here < 0 || to === undefined) return;
    event.preventDefault();
    choose(tabs[(to + tabs.length) % tabs.length]);
  });
}
