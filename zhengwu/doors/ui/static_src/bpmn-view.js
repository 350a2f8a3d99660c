// Drawings of processes to move about in: bpmn-js over the picture the server drew, which stays when this cannot run.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

for (const figure of document.querySelectorAll("[data-drawing]")) show(figure);

async function show(figure) {
  const container = document.createElement("div");
  container.className = "board board-view";
  container.lang = "zh-CN"; // whoever drew it named its steps, and nobody translates them
  figure.querySelector(".scroll-x").before(container);
  // The wheel belongs to the page: one scrolls past a drawing, not into it.
  const viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } });
  try {
    await viewer.importXML(figure.querySelector("template").content.textContent);
  } catch {
    container.remove();
    return;
  }
  figure.dataset.drawing = "live";
  const canvas = viewer.get("canvas");
  for (const kind of ["now", "done"]) {
    for (const id of figure.dataset[kind].split(" ").filter(Boolean)) canvas.addMarker(id, kind);
  }
  const tools = figure.querySelector("[data-drawing-tools]");
  tools.hidden = false;
  tools.addEventListener("click", ({ target }) => {
    const by = target.dataset.zoom;
    if (by === "fit") fit(container, canvas);
    else if (by) canvas.zoom(canvas.zoom() * Number(by));
  });
  container.querySelector("svg").setAttribute("aria-label", figure.querySelector("figcaption").textContent);
  container.querySelector("svg").setAttribute("role", "group");
  fit(container, canvas);
}

// The whole drawing, but no larger than it was drawn, and the frame no higher than it needs.
function fit(container, canvas) {
  const { inner } = canvas.viewbox();
  const scale = Math.min(1, container.clientWidth / (inner.width + 40));
  container.style.blockSize = `${Math.max(14, Math.min(34, ((inner.height + 40) * scale) / 16))}rem`;
  canvas.resized();
  canvas.zoom("fit-viewport", "auto");
  if (canvas.zoom() > 1) canvas.zoom(1, "auto");
}
